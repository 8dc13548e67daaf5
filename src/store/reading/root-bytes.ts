import type { Header } from '../../model/index.ts';

/** What of a request is stored outside its body. */
export interface RequestHead {
  readonly url: string | null;
  readonly headers: readonly Header[];
}

/**
 * The bytes of one root of a request as they were sent: `request.target`, `request.headers.<name>` or
 * `request.cookies.<name>`, the second of a name as `<name>#2`. Null for the body and for what is not there.
 */
export function rootBytes(root: string, { url, headers }: RequestHead): Uint8Array | null {
  if (root === 'request.target') return url === null ? null : bytesOf(targetOf(url));
  const header = after(root, 'request.headers.');
  if (header !== null) {
    return pick(
      header,
      headers.map(([name, value]) => [name.toLowerCase(), value]),
    );
  }
  const cookie = after(root, 'request.cookies.');
  return cookie === null ? null : pick(cookie, cookiesOf(headers));
}

/** Everything after the authority of an absolute URL, as sent. */
function targetOf(url: string): string {
  const rest = url.slice(url.indexOf('://') + 3);
  const start = rest.search(/[/?#]/);
  return start < 0 ? '' : rest.slice(start);
}

/** Names and values of all Cookie headers (RFC 6265, 4.2). */
function cookiesOf(headers: readonly Header[]): readonly Header[] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals < 0 ? ['', piece] : [piece.slice(0, equals), unquoted(piece.slice(equals + 1))];
    });
}

function pick(label: string, pairs: readonly Header[]): Uint8Array | null {
  const [, name, ordinal] = /^(.*?)(?:#(\d+))?$/s.exec(label)!;
  const found = pairs.filter((pair) => pair[0] === name)[Number(ordinal ?? 1) - 1];
  return found ? bytesOf(found[1]) : null;
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}

function bytesOf(latin1: string): Uint8Array {
  return new Uint8Array(Buffer.from(latin1, 'latin1'));
}

function after(text: string, prefix: string): string | null {
  return text.startsWith(prefix) ? text.slice(prefix.length) : null;
}
