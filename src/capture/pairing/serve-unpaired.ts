import { endClient } from '../end-client.ts';
import { parseHostPort } from '../host.ts';
import { requestFraming } from '../http1/framing.ts';
import type { RequestHead } from '../http1/head.ts';
import { readRequest } from '../http1/request-side.ts';
import type { LiveConnection } from '../live-connection.ts';
import type { Page, UnpairedService } from '../options.ts';
import { failurePage, ownAnswer } from '../own-answer.ts';

const UNPAIRED = { code: 'unpaired', detail: 'This device is not paired: scan the code in the terminal of telltale.' };
/** A token in a form, and room for what a browser adds. */
const MOST_BODY = 512;
const HEAD_AND_BODY = 16 * 1024;

/** Path of a request to this proxy itself; null for one that is to go elsewhere. */
function ownPath({ target }: RequestHead, { socket }: LiveConnection): string | null {
  if (target.startsWith('/')) return target.replace(/[?#].*$/s, '');
  const match = /^http:\/\/([^/?#]*)(\/[^?#]*)?/i.exec(target);
  const host = match && parseHostPort(match[1]!, 80);
  const own = socket.localAddress?.replace(/^::ffff:/, '');
  return host?.host === own && host?.port === socket.localPort ? (match?.[2] ?? '/') : null;
}

function tokenIn(body: string): string {
  return new URLSearchParams(body).get('token')?.trim() ?? '';
}

const SEE_OTHER: Page = { status: 303, headers: [['Location', '/']], body: Buffer.alloc(0) };

/** The answer to a whole request; null when the request cannot be answered before more of it has come. */
function answer(connection: LiveConnection, { pairing, page }: UnpairedService, bytes: Buffer): Buffer | null {
  const malformed = (): Buffer => ownAnswer(failurePage({ code: 'malformed-request', detail: 'Not a plain request.' }));
  const read = readRequest(bytes);
  if (read.kind === 'more') return bytes.length > HEAD_AND_BODY ? malformed() : null;
  if (read.kind === 'bad') return malformed();
  const { head } = read;
  const path = ownPath(head, connection);
  if (head.method === 'CONNECT' || path === null) return ownAnswer(failurePage(UNPAIRED), head.method);
  if (path !== '/pair' || head.method !== 'POST') {
    const asked = path === '/pair' || path === '/';
    return ownAnswer(asked ? page(false) : failurePage(UNPAIRED), head.method);
  }
  const framing = requestFraming(head);
  if (framing.kind !== 'length' || framing.length > MOST_BODY) return malformed();
  const body = bytes.subarray(read.end, read.end + framing.length);
  if (body.length < framing.length) return null;
  const paired = pairing.pair(connection.context.clientIp, tokenIn(body.toString('latin1')));
  if (paired) connection.note('The device was paired.');
  return ownAnswer(paired ? SEE_OTHER : page(true), head.method);
}

/** Serves one connection of a client that is not paired: the pairing page, or a plain no. */
export function serveUnpaired(connection: LiveConnection, service: UnpairedService, first: Buffer): void {
  const { socket } = connection;
  let bytes = first;
  const end = (): void => {
    socket.removeListener('data', more);
    socket.removeListener('end', end);
    endClient(connection, socket, 'end');
  };
  const look = (): void => {
    const reply = answer(connection, service, bytes);
    if (reply === null) return;
    socket.write(reply);
    end();
  };
  const more = (chunk: Buffer): void => {
    bytes = Buffer.concat([bytes, chunk]);
    look();
  };
  connection.outcome('refused', UNPAIRED.detail);
  connection.waiting('head');
  socket.on('data', more);
  socket.once('end', end);
  look();
  socket.resume();
}
