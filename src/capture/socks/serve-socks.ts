import type { Socket } from 'node:net';
import { endClient } from '../end-client.ts';
import type { LiveConnection } from '../live-connection.ts';
import { recordRefused } from '../open-exchange.ts';
import type { ConnectRequest } from '../serve-connect.ts';
import type { SocksRead } from './socks-messages.ts';
import {
  LOGGED_IN,
  METHOD,
  methodReply,
  readGreeting,
  readLogin,
  readRequest,
  REPLY,
  requestReply,
} from './socks-messages.ts';

/** The next bytes, null when there are none any more; the socket is left paused. */
function nextBytes(socket: Socket): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const done = (bytes: Buffer | null): void => {
      socket.removeListener('data', done);
      socket.removeListener('end', ended);
      socket.removeListener('close', ended);
      socket.pause();
      resolve(bytes);
    };
    const ended = (): void => {
      done(null);
    };
    socket.on('data', done);
    socket.once('end', ended);
    socket.once('close', ended);
    socket.resume();
    if (socket.destroyed || socket.readableEnded) ended();
  });
}

/**
 * Serves a SOCKS5 client up to its request (RFC 1928), which goes on as a CONNECT does. Only CONNECT is there: nothing
 * listens for a phone, and UDP is not read.
 */
export async function serveSocks(
  connection: LiveConnection,
  first: Buffer,
  onConnect: (request: ConnectRequest) => void,
): Promise<void> {
  const { socket } = connection;
  let seen = first;
  let rest = first;
  const refuse = (reason: string, reply: Buffer | null): void => {
    const failure = { code: 'malformed-request', detail: `SOCKS5 with ${reason}.` };
    connection.outcome('malformed', failure.detail);
    recordRefused(connection.context, failure, { target: null, bytes: seen });
    if (reply) socket.write(reply);
    endClient(connection, socket, 'end');
  };
  /** One message of the phone; null when it is none, and the phone has been told. */
  const take = async <Value>(read: (bytes: Buffer) => SocksRead<Value>): Promise<{ readonly value: Value } | null> => {
    for (;;) {
      const result = read(rest);
      if (result.kind === 'whole') {
        rest = rest.subarray(result.size);
        return result;
      }
      const more = result.kind === 'more' ? await nextBytes(socket) : null;
      if (!more) {
        refuse(...(result.kind === 'bad' ? ([result.reason, result.reply] as const) : (['half a message', null] as const))); // prettier-ignore
        return null;
      }
      seen = Buffer.concat([seen, more]);
      rest = Buffer.concat([rest, more]);
    }
  };

  connection.waiting('head');
  const greeting = await take(readGreeting);
  if (!greeting) return;
  const method = [METHOD.none, METHOD.password].find((own) => greeting.value.includes(own));
  if (method === undefined) {
    refuse('no method of authentication that is known', methodReply(METHOD.refused));
    return;
  }
  socket.write(methodReply(method));
  if (method === METHOD.password) {
    // Whoever may use the proxy may do so without a name. The words are nobody's business, in the file neither.
    seen = Buffer.alloc(0);
    if (!(await take(readLogin))) return;
    seen = rest;
    socket.write(LOGGED_IN);
  }
  const request = await take(readRequest);
  if (!request) return;
  connection.note('Asked for with SOCKS5.');
  onConnect({
    target: request.value,
    rest,
    granted: requestReply(REPLY.granted),
    refused: () => requestReply(REPLY.notAllowed),
  });
}
