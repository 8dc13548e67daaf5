import { latin1 } from '../bytes/index.ts';
import type { Header, Message } from '../model/index.ts';
import { readBody } from './http-body.ts';

export type ParsedRequest =
  { readonly ok: true; readonly message: Message } | { readonly ok: false; readonly reason: string };

/** More header bytes than any server takes. */
const LONGEST_HEAD = 1024 * 1024;

/** RFC 9112 section 3. */
const REQUEST_LINE = /^([!#$%&'*+.^_`|~\w-]{1,32}) (\S+)(?: HTTP\/\d(?:\.\d)?)?$/;

const ABSOLUTE_FORM = /^[a-z][a-z0-9+.-]{0,31}:\/\/[^/?#]*/i;

/**
 * Reads one raw HTTP/1.1 request (RFC 9112): request line in origin or absolute form, headers in order and in their own
 * case, body by Content-Length or chunked. Lenient where a sender may be wrong; the reason is a sentence.
 */
export function parseHttpRequest(bytes: Uint8Array): ParsedRequest {
  const { head, rest } = cutHead(bytes);
  const [first = '', ...lines] = head.split(/\r?\n/);
  const line = REQUEST_LINE.exec(first);
  if (line === null) return { ok: false, reason: 'The first line is not an HTTP request line.' };
  const headers = readHeaders(lines);
  const { body, complete } = readBody(bytes.subarray(rest), headers);
  return {
    ok: true,
    message: { side: 'request', prefix: 'x1', target: originForm(line[2]!), headers, body, bodyComplete: complete },
  };
}

/** The text before the empty line, and where the body begins. Leading empty lines are skipped (RFC 9112 2.2). */
function cutHead(bytes: Uint8Array): { head: string; rest: number } {
  let start = 0;
  while (bytes[start] === 0x0d || bytes[start] === 0x0a) start += 1;
  const text = latin1(bytes.subarray(start, start + LONGEST_HEAD));
  const blank = /\r?\n\r?\n/.exec(text);
  if (blank === null) return { head: text.replace(/\r?\n$/, ''), rest: bytes.length };
  return { head: text.slice(0, blank.index), rest: start + blank.index + blank[0].length };
}

/** A line that begins with white space continues the one before; a line without a colon is dropped. */
function readHeaders(lines: readonly string[]): readonly Header[] {
  const headers: [string, string][] = [];
  for (const line of lines) {
    const before = headers.at(-1);
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && before !== undefined) before[1] = `${before[1]} ${line.trim()}`.trim();
    else if (colon > 0) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return headers;
}

function originForm(target: string): string {
  const origin = ABSOLUTE_FORM.exec(target)?.[0];
  if (origin === undefined) return target;
  const path = target.slice(origin.length);
  return path.startsWith('/') ? path : `/${path}`;
}
