/** An absolute http(s) URL that is the whole of a text. Offsets are UTF-16 units of that text. */
export interface AbsoluteUrl {
  readonly start: number;
  readonly end: number;
  /** Lower case, without port and brackets. */
  readonly host: string;
  /** From the first slash to the query or fragment; '' when there is none. */
  readonly path: string;
  /** Offset after the `?`; null when there is no query. */
  readonly queryStart: number | null;
}

const hostShape = /^[\p{L}\p{N}._-]{1,253}$/u;
const addressShape = /^[0-9a-f:.]{2,45}$/;
// eslint-disable-next-line no-control-regex -- control characters are what is being looked for
const control = /[\u0000-\u001f\u007f]/;

/** Reads a text as one absolute http(s) URL (RFC 3986); null when it is anything else. Blanks are borne in the query only. */
export function absoluteUrl(text: string): AbsoluteUrl | null {
  const body = text.trim();
  const start = text.length - text.trimStart().length;
  const scheme = body.slice(0, 8).toLowerCase();
  const skip = scheme === 'https://' ? 8 : scheme.startsWith('http://') ? 7 : 0;
  if (skip === 0 || control.test(body)) return null;
  const slash = body.slice(skip).search(/[/?#]/);
  const authorityEnd = slash < 0 ? body.length : skip + slash;
  const host = hostOfAuthority(body.slice(skip, authorityEnd).toLowerCase());
  if (host === null) return null;
  const query = body.indexOf('?', authorityEnd);
  const fragment = body.indexOf('#', authorityEnd);
  const hasQuery = query >= 0 && (fragment < 0 || query < fragment);
  const pathEnd = hasQuery ? query : fragment < 0 ? body.length : fragment;
  const path = body.slice(authorityEnd, pathEnd);
  if (path.includes(' ')) return null;
  return { start, end: start + body.length, host, path, queryStart: hasQuery ? start + query + 1 : null };
}

function hostOfAuthority(authority: string): string | null {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (host.startsWith('[')) {
    const close = host.indexOf(']');
    const address = host.slice(1, close);
    return close > 0 && addressShape.test(address) ? address : null;
  }
  const colon = host.indexOf(':');
  const name = colon < 0 ? host : host.slice(0, colon);
  return hostShape.test(name) && name.includes('.') && !name.startsWith('.') ? name : null;
}
