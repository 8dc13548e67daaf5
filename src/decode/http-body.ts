import { latin1 } from '../bytes/index.ts';
import type { Header } from '../model/index.ts';

/** A body with its transfer coding removed; null when the message has none. */
export interface Body {
  readonly body: Uint8Array | null;
  /** False when the bytes end before the body does. */
  readonly complete: boolean;
}

/** What follows the head, framed by chunks, by Content-Length, or by the end of the bytes when neither says anything. */
export function readBody(rest: Uint8Array, headers: readonly Header[]): Body {
  if (/\bchunked\s*$/i.test(valueOf(headers, 'transfer-encoding') ?? '')) return readChunks(rest);
  const length = valueOf(headers, 'content-length');
  if (length === null || !/^\d{1,15}$/.test(length)) return { body: rest.length > 0 ? rest : null, complete: true };
  const size = Number(length);
  const body = rest.subarray(0, size);
  return { body: size === 0 ? null : body, complete: body.length === size };
}

/** RFC 9112 section 7.1; extensions and trailers are dropped, a broken chunk ends the body. */
function readChunks(rest: Uint8Array): Body {
  const chunks: Uint8Array[] = [];
  let at = 0;
  let complete = false;
  for (;;) {
    const line = /^([0-9a-f]{1,8})[^\n]{0,200}\n/i.exec(latin1(rest.subarray(at, at + 256)));
    if (line === null) break;
    at += line[0].length;
    const size = Number.parseInt(line[1]!, 16);
    if (size === 0) {
      complete = true;
      break;
    }
    const chunk = rest.subarray(at, at + size);
    chunks.push(chunk);
    if (chunk.length < size) break;
    at += size;
    if (rest[at] === 0x0d) at += 1;
    if (rest[at] === 0x0a) at += 1;
  }
  return { body: new Uint8Array(Buffer.concat(chunks)), complete };
}

function valueOf(headers: readonly Header[], name: string): string | null {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;
}
