import type { Header } from '../../model/index.ts';

/** A request head as it stood on the wire. */
export interface RequestHead {
  readonly method: string;
  readonly target: string;
  readonly version: '1.0' | '1.1';
  readonly headers: readonly Header[];
}

/** A response head as it stood on the wire. */
export interface ResponseHead {
  readonly status: number;
  readonly version: '1.0' | '1.1';
  readonly headers: readonly Header[];
}

/** What was read, or why it cannot be read safely. */
export type Parsed<Head> = { readonly ok: true; readonly head: Head } | { readonly ok: false; readonly reason: string };

/** More fields than this is an attack on parsers that count (CVE-2026-58044) and never a phone. */
export const MAX_FIELDS = 1000;

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// eslint-disable-next-line no-control-regex -- control characters are exactly what must not pass
const BAD_VALUE = /[\0-\x08\n-\x1f\x7f]/;
const REQUEST_LINE = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+) ([\x21-\x7e\x80-\xff]+) HTTP\/1\.([01])$/;
const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: .*)?$/;

const fail = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** Takes spaces and tabs off both ends; `trim` would also take bytes that are part of the value (0xA0). */
function trimBlank(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && (value[start] === ' ' || value[start] === '\t')) start += 1;
  while (end > start && (value[end - 1] === ' ' || value[end - 1] === '\t')) end -= 1;
  return value.slice(start, end);
}

/** Field lines of RFC 9112 section 5, strictly: no folding, no space before the colon, no control characters. */
export function parseFields(lines: readonly string[]): Parsed<readonly Header[]> {
  if (lines.length > MAX_FIELDS) return fail(`more than ${MAX_FIELDS} header fields`);
  const headers: Header[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0));
    if (!TOKEN.test(name)) return fail('a header line without a valid name');
    const value = line.slice(colon + 1);
    if (BAD_VALUE.test(value)) return fail('a control character in a header value');
    headers.push([name, trimBlank(value)]);
  }
  return { ok: true, head: headers };
}

function splitLines(text: string): readonly string[] {
  // The head ends in an empty line: two empty strings at the end.
  return text.slice(0, -4).split('\r\n');
}

/** A whole request head, empty line included, as latin-1 text (RFC 9112 sections 3 and 5, without the lenient parts). */
export function parseRequestHead(text: string): Parsed<RequestHead> {
  const [first = '', ...rest] = splitLines(text);
  const line = REQUEST_LINE.exec(first);
  if (!line) return fail('the first line is not an HTTP/1.x request line');
  const fields = parseFields(rest);
  if (!fields.ok) return fields;
  const version = line[3] === '1' ? '1.1' : '1.0';
  return { ok: true, head: { method: line[1]!, target: line[2]!, version, headers: fields.head } };
}

/** A whole response head, empty line included, as latin-1 text (RFC 9112 sections 4 and 5). */
export function parseResponseHead(text: string): Parsed<ResponseHead> {
  const [first = '', ...rest] = splitLines(text);
  const line = STATUS_LINE.exec(first);
  if (!line) return fail('the first line is not an HTTP/1.x status line');
  const fields = parseFields(rest);
  if (!fields.ok) return fields;
  return {
    ok: true,
    head: { status: Number(line[2]), version: line[1] === '1' ? '1.1' : '1.0', headers: fields.head },
  };
}

/** Values of every field of that name (lower case), in order. */
export function fieldValues(headers: readonly Header[], name: string): readonly string[] {
  return headers.filter(([own]) => own.length === name.length && own.toLowerCase() === name).map(([, value]) => value);
}

/** True when a comma-separated list field (`Connection`) holds the token. */
export function hasToken(headers: readonly Header[], name: string, token: string): boolean {
  return fieldValues(headers, name).some((value) =>
    value
      .toLowerCase()
      .split(',')
      .some((item) => item.trim() === token),
  );
}
