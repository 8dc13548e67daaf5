import { createBodyReader } from './body-reader.ts';
import type { CurrentExchange } from './current-exchange.ts';
import { responseFraming } from './framing.ts';
import type { ResponseHead } from './head.ts';
import { fieldValues, hasToken, parseResponseHead } from './head.ts';
import { readHead } from './head-reader.ts';

/** How far the bytes were read (all up to `end` is to be relayed), and what that means. */
export type ResponseRead =
  | { readonly kind: 'more' | 'done' | 'upgrade'; readonly end: number }
  | { readonly kind: 'bad'; readonly end: number; readonly reason: string };

/** True when two readers could disagree about where the next answer begins: the connection is not used again. */
function doubtful({ headers, version }: ResponseHead): boolean {
  const persistent = version === '1.1' || hasToken(headers, 'connection', 'keep-alive');
  const twoLengths = ['transfer-encoding', 'content-length'].every((name) => fieldValues(headers, name).length > 0);
  return !persistent || twoLengths || hasToken(headers, 'connection', 'close');
}

const NO_STATUS = 'it does not begin with a status line';
const VERSION = 'HTTP/1.';

/** False as soon as it is known that no status line comes: a banner of another protocol is not waited out. */
function startsLikeHttp(bytes: Buffer, at: number): boolean {
  const start = bytes.toString('latin1', at, at + VERSION.length + 2).replace(/^\r\n?/, '');
  return VERSION.startsWith(start.slice(0, VERSION.length));
}

/** Takes note of a final head or a switch of protocols; says why it cannot be relayed, null when it can. */
function takeFinalHead(head: ResponseHead, current: CurrentExchange): string | null {
  const { status, headers } = head;
  if (status === 101) {
    if (!current.upgradeAsked) return 'a switch of protocols that the request did not ask for';
    current.exchange.responded(status, headers);
    current.exchange.upgraded(hasToken(headers, 'upgrade', 'websocket') ? 'websocket' : 'raw');
    return null;
  }
  current.exchange.responded(status, headers);
  const framing = responseFraming(head, current.method);
  if (framing.kind === 'bad') return framing.reason;
  current.responseReader = createBodyReader(framing, current.exchange.response.add);
  current.untilClose = framing.kind === 'until-close';
  current.closeAfter ||= doubtful(head);
  return null;
}

/**
 * Reads the origin's bytes for the current exchange: interim answers, the final head, the body. What lies beyond `end`
 * is the beginning of a head, or, once the response is done, bytes that no request has asked for.
 */
export function readResponse(bytes: Buffer, current: CurrentExchange): ResponseRead {
  let at = 0;
  while (at < bytes.length && !current.responseDone) {
    if (current.responseReader) {
      at = current.responseReader.read(bytes, at);
      if (current.responseReader.error !== null) return { kind: 'bad', end: at, reason: current.responseReader.error };
    } else {
      const read = readHead(bytes.subarray(at));
      if (read.kind === 'more') {
        return startsLikeHttp(bytes, at) ? { kind: 'more', end: at } : { kind: 'bad', end: at, reason: NO_STATUS };
      }
      if (read.kind === 'bad') return { kind: 'bad', end: at, reason: read.reason };
      const parsed = parseResponseHead(read.text);
      if (!parsed.ok) return { kind: 'bad', end: at, reason: parsed.reason };
      const { status } = parsed.head;
      if (status === 101 || status >= 200) {
        const reason = takeFinalHead(parsed.head, current);
        if (reason !== null) return { kind: 'bad', end: at, reason };
        // An interim answer is a whole message: after it, an answer of our own is still clean.
        current.responseStarted = true;
      }
      at += read.end;
      if (status === 101) return { kind: 'upgrade', end: at };
    }
    if (current.responseReader?.done) current.responseDone = true;
  }
  return { kind: current.responseDone ? 'done' : 'more', end: at };
}
