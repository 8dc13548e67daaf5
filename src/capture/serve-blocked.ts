import { endClient } from './end-client.ts';
import type { FirstBytes } from './first-bytes.ts';
import type { LiveConnection } from './live-connection.ts';
import { recordRefused } from './open-exchange.ts';
import { failureAnswer } from './own-answer.ts';
import { METHOD, methodReply } from './socks/socks-messages.ts';
import type { Failure } from './upstream.ts';

const SOCKS_5 = 5;

/** What a client is told in its own language; TLS that came by a gateway cannot be told anything. */
function answer(seen: FirstBytes, failure: Failure): Buffer | null {
  if (seen.kind === 'http')
    return failureAnswer(failure, seen.bytes.toString('latin1', 0, 5) === 'HEAD ' ? 'HEAD' : null);
  return seen.kind === 'other' && seen.bytes[0] === SOCKS_5 ? methodReply(METHOD.refused) : null;
}

/** Turns a connection away because nothing can be recorded: nothing goes on to anywhere, and the attempt is told of. */
export function serveBlocked(connection: LiveConnection, seen: FirstBytes, failure: Failure): void {
  const { socket, context } = connection;
  connection.outcome('refused', failure.detail);
  if ('bytes' in seen && seen.bytes.length > 0) recordRefused(context, failure, { bytes: seen.bytes });
  const reply = answer(seen, failure);
  if (reply) socket.write(reply);
  endClient(connection, socket, 'end');
}
