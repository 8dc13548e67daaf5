import { createBodyReader } from './body-reader.ts';
import type { CurrentExchange } from './current-exchange.ts';
import { responseFraming } from './framing.ts';
import { hasToken, parseResponseHead } from './head.ts';
import { readHead } from './head-reader.ts';

/** How far the bytes were read (all up to `end` is to be relayed), and what that means. */
export type ResponseRead =
  | { readonly kind: 'ok' | 'upgrade'; readonly end: number }
  | { readonly kind: 'bad'; readonly end: number; readonly reason: string };

/** Reads the origin's bytes for the current exchange: interim answers, the final head, the body. */
export function readResponse(bytes: Buffer, current: CurrentExchange): ResponseRead {
  let at = 0;
  while (at < bytes.length && !current.responseDone) {
    if (current.responseReader) {
      at = current.responseReader.read(bytes, at);
      current.responseStarted = true;
      if (current.responseReader.error !== null) return { kind: 'bad', end: at, reason: current.responseReader.error };
    } else {
      const read = readHead(bytes.subarray(at));
      if (read.kind === 'more') return { kind: 'ok', end: at };
      if (read.kind === 'bad') return { kind: 'bad', end: at, reason: read.reason };
      const parsed = parseResponseHead(read.text);
      if (!parsed.ok) return { kind: 'bad', end: at, reason: parsed.reason };
      const { status, headers, version } = parsed.head;
      if (status >= 200 || status === 101) {
        current.exchange.responded(status, headers);
        if (status === 101) {
          current.exchange.upgraded(hasToken(headers, 'upgrade', 'websocket') ? 'websocket' : 'raw');
          current.responseStarted = true;
          return { kind: 'upgrade', end: at + read.end };
        }
        const framing = responseFraming(parsed.head, current.method);
        if (framing.kind === 'bad') return { kind: 'bad', end: at, reason: framing.reason };
        current.responseReader = createBodyReader(framing, current.exchange.response.add);
        current.untilClose = framing.kind === 'until-close';
        const persistent = version === '1.1' || hasToken(headers, 'connection', 'keep-alive');
        current.closeAfter ||= !persistent || hasToken(headers, 'connection', 'close');
      }
      current.responseStarted = true;
      at += read.end;
    }
    if (current.responseReader?.done) current.responseDone = true;
  }
  return { kind: 'ok', end: at };
}
