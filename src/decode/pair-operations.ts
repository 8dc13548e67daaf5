import type { Operation, Undone } from './cyberchef.ts';
import { byteAt, takeBytes, urlDecode } from './cyberchef.ts';
import { unescapePercent } from './percent-bytes.ts';

/** The value of one pair of `a=1&b=2`, cut out of the text from `start` on and its escapes undone. */
export function pairOperations({ before, after, params }: Undone, start = 0): readonly Operation[] | null {
  const text = before.text ?? '';
  const plus = params['plus'] !== 'literal';
  for (let at = start; at <= text.length;) {
    const found = text.indexOf('&', at);
    const end = found < 0 ? text.length : found;
    const equals = text.indexOf('=', at);
    if (equals >= at && equals < end) {
      const raw = text.slice(equals + 1, end);
      const value = unescapePercent(plus ? raw.replaceAll('+', ' ') : raw);
      if (Buffer.compare(value.bytes, after.bytes) === 0) {
        const cut = takeBytes(byteAt(text, equals + 1), Buffer.byteLength(raw));
        return [cut, ...urlDecode(raw, plus)];
      }
    }
    at = end + 1;
  }
  return null;
}
