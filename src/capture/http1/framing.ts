import type { RequestHead, ResponseHead } from './head.ts';
import { fieldValues } from './head.ts';

/** How the end of a message body is known (RFC 9112 section 6.3). */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'until-close' }
  | { readonly kind: 'bad'; readonly reason: string };

const bad = (reason: string): Framing => ({ kind: 'bad', reason });

function byLength([value = '', ...more]: readonly string[]): Framing {
  if (more.length > 0 || !/^\d{1,15}$/.test(value)) return bad('a Content-Length that is not one plain number');
  const length = Number(value);
  return length === 0 ? { kind: 'none' } : { kind: 'length', length };
}

/** Framing of a request. Anything two readers could disagree about is refused: that is how requests are smuggled. */
export function requestFraming({ headers, version }: RequestHead): Framing {
  const codings = fieldValues(headers, 'transfer-encoding');
  const lengths = fieldValues(headers, 'content-length');
  if (codings.length > 0) {
    if (version === '1.0') return bad('Transfer-Encoding in an HTTP/1.0 request');
    if (lengths.length > 0) return bad('both Transfer-Encoding and Content-Length');
    if (codings.length > 1 || codings[0]!.toLowerCase() !== 'chunked')
      return bad('a Transfer-Encoding other than chunked');
    return { kind: 'chunked' };
  }
  return lengths.length > 0 ? byLength(lengths) : { kind: 'none' };
}

/** Framing of the final response to a request of that method; as lenient as browsers, since a phone would read it too. */
export function responseFraming({ headers, status }: ResponseHead, method: string): Framing {
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return { kind: 'none' };
  const codings = fieldValues(headers, 'transfer-encoding');
  if (codings.length > 0) {
    const last = codings.join(',').toLowerCase().split(',').at(-1)?.trim();
    return last === 'chunked' ? { kind: 'chunked' } : { kind: 'until-close' };
  }
  const lengths = fieldValues(headers, 'content-length');
  return lengths.length > 0 ? byLength([...new Set(lengths)]) : { kind: 'until-close' };
}
