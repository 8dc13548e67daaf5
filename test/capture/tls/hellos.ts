import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { ClientHello } from '../../../src/capture/tls/client-hello.ts';
import { readClientHello } from '../../../src/capture/tls/client-hello.ts';
import { listen } from '../loopback.ts';

const u16 = (value: number): readonly number[] => [value >> 8, value & 255];
const vector = (bytes: Uint8Array | readonly number[], lengthBytes: 1 | 2): Buffer =>
  Buffer.concat([Buffer.from(lengthBytes === 1 ? [bytes.length] : u16(bytes.length)), Buffer.from(bytes)]);
const numbers = (values: readonly number[]): number[] => values.flatMap(u16);

export interface HelloParts {
  readonly version?: number;
  readonly ciphers?: readonly number[];
  /** Types in order; those below fill the ones that they are named after. */
  readonly extensions?: readonly number[];
  readonly sni?: string;
  readonly alpn?: readonly (string | Uint8Array)[];
  readonly versions?: readonly number[];
  readonly algorithms?: readonly number[];
}

function content(type: number, parts: HelloParts): Buffer {
  switch (type) {
    case 0x0000:
      return vector(Buffer.concat([Buffer.from([0]), vector(Buffer.from(parts.sni ?? 'a.test'), 2)]), 2);
    case 0x000d:
      return vector(numbers(parts.algorithms ?? []), 2);
    case 0x0010:
      return vector(Buffer.concat((parts.alpn ?? []).map((name) => vector(Buffer.from(name as string), 1))), 2);
    case 0x002b:
      return vector(numbers(parts.versions ?? []), 1);
    default:
      return Buffer.alloc(0);
  }
}

/** The bytes of a ClientHello in one record (RFC 8446 section 4.1.2). */
export function buildHello(parts: HelloParts): Buffer {
  const extensions = (parts.extensions ?? []).map((type) =>
    Buffer.concat([Buffer.from(u16(type)), vector(content(type, parts), 2)]),
  );
  const body = Buffer.concat([
    Buffer.from(u16(parts.version ?? 0x0303)),
    Buffer.alloc(32, 7),
    vector([], 1),
    vector(numbers(parts.ciphers ?? []), 2),
    vector([0], 1),
    extensions.length > 0 ? vector(Buffer.concat(extensions), 2) : Buffer.alloc(0),
  ]);
  const handshake = Buffer.concat([Buffer.from([1, 0, ...u16(body.length)]), body]);
  return Buffer.concat([Buffer.from([0x16, 3, 1]), vector(handshake, 2)]);
}

/** The hello that such bytes are; anything else is an error. */
export function helloOf(bytes: Buffer): ClientHello {
  const read = readClientHello(bytes);
  if (read.kind !== 'hello') throw new Error(`not a hello: ${read.kind}`);
  return read.hello;
}

/** The ClientHello that a client sends to a port of this machine; its connection is closed at once, and it is ended. */
export async function capturedHello(dial: (port: number) => ChildProcess | undefined): Promise<ClientHello> {
  const server = createServer();
  const { port, close } = await listen(server);
  let client: ChildProcess | undefined;
  const hello = await new Promise<ClientHello>((resolve) => {
    server.on('connection', (socket) => {
      let bytes = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (chunk: Buffer) => {
        bytes = Buffer.concat([bytes, chunk]);
        const read = readClientHello(bytes);
        if (read.kind !== 'hello') return;
        resolve(read.hello);
        socket.destroy();
      });
    });
    client = dial(port);
  });
  close();
  if (client) await ended(client);
  return hello;
}

async function ended(client: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => client.once('close', resolve));
  if (client.exitCode === null && client.signalCode === null) {
    client.kill();
    await closed;
  }
}

/** Starts a program whose first words on a connection are of interest, and nothing else. */
export function run(program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] }).on('error', () => undefined);
}
