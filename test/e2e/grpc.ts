import { credentials, makeGenericClientConstructor, Server, ServerCredentials, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import type { Client, ServerDuplexStream, ServerUnaryCall, sendUnaryData, ServiceDefinition } from '@grpc/grpc-js';
import type { Chain } from '../capture/loopback.ts';
import type { RunningRecord } from './telltale.ts';

/** Before each message: a flag and four bytes of length. */
const PREFIX = 5;
const text = {
  write: (value: string): Buffer => Buffer.from(value),
  read: (bytes: Buffer): string => bytes.toString(),
};
const method = (path: string, stream: boolean) => ({
  ...{ path, requestStream: stream, responseStream: stream },
  ...{ requestSerialize: text.write, responseSerialize: text.write },
  ...{ requestDeserialize: text.read, responseDeserialize: text.read },
});
const SERVICE: ServiceDefinition = { echo: method('/test.Echo/Echo', false), talk: method('/test.Echo/Talk', true) };

/** A server that says everything in capitals, and counts bytes both ways. */
export async function startGrpcOrigin({ cert, key, ca }: Chain) {
  const server = new Server();
  let up = 0;
  let down = 0;
  const capitals = (asked: string): string => {
    up += asked.length + PREFIX;
    down += asked.length + PREFIX;
    return asked.toUpperCase();
  };
  server.addService(SERVICE, {
    echo(call: ServerUnaryCall<string, string>, done: sendUnaryData<string>) {
      if (call.request !== 'fail') {
        done(null, capitals(call.request));
        return;
      }
      up += call.request.length + PREFIX;
      done({ code: status.PERMISSION_DENIED, details: 'not for you' });
    },
    talk(call: ServerDuplexStream<string, string>) {
      call.on('data', (one: string) => call.write(capitals(one)));
      call.on('end', () => {
        call.end();
      });
    },
  });
  const trust = ServerCredentials.createSsl(Buffer.from(ca), [
    { cert_chain: Buffer.from(cert), private_key: Buffer.from(key) },
  ]);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', trust, (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
  return {
    port,
    bytes: () => ({ up, down }),
    close() {
      server.forceShutdown();
    },
  };
}

/** A client behind the proxy, which takes it from the environment as apps do. */
export function openGrpc(record: RunningRecord, target: string, ca: Buffer): Client {
  process.env['grpc_proxy'] = `http://${record.host}:${record.port}`;
  const Echo = makeGenericClientConstructor(SERVICE, 'Echo');
  const options = { 'grpc.max_receive_message_length': -1 };
  return new Echo(target, credentials.createSsl(ca), options);
}

/** One call; a failure as its code and words. */
export function echo(client: Client, asked: string): Promise<string> {
  return new Promise((resolve) => {
    const done = (error: ServiceError | null, answer?: string): void => {
      resolve(error ? `${error.code} ${error.details}` : answer!);
    };
    client.makeUnaryRequest('/test.Echo/Echo', text.write, text.read, asked, done);
  });
}

/** A conversation: the next thing is said when the last was answered. */
export function talk(client: Client, words: readonly string[]): Promise<readonly string[]> {
  const call = client.makeBidiStreamRequest('/test.Echo/Talk', text.write, text.read);
  const answers: string[] = [];
  return new Promise((resolve, reject) => {
    call.on('data', (answer: string) => {
      answers.push(answer);
      const next = words[answers.length];
      if (next === undefined) call.end();
      else call.write(next);
    });
    call.on('error', reject);
    call.on('end', () => {
      resolve(answers);
    });
    call.write(words[0]!);
  });
}
