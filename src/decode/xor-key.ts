import type { Content } from './content.ts';

const SHORTEST = 24;

/** How known formats begin, and what their last byte is, as latin-1; an empty end is any. */
const KNOWN: readonly (readonly [start: string, ends: string])[] = [
  ['{"', '}'],
  ['[{', ']'],
  ['["', ']'],
  ['\x1f\x8b\x08', ''],
];

/** The one byte under which the content begins and ends like a known format; null when there is none. */
export function xorKey(content: Content): number | null {
  const { fromText, text } = content;
  // Of a text the characters are looked at, so that the thousands of leaves of a message are not turned into bytes.
  const length = fromText ? (text ?? '').length : content.size;
  if (length < SHORTEST) return null;
  const at = (index: number): number => (fromText ? text!.charCodeAt(index) : content.bytes[index]!);
  for (const [start, end] of KNOWN) {
    const key = at(0) ^ start.charCodeAt(0);
    if (key === 0 || key > 255) continue;
    let fits = end === '' || (at(length - 1) ^ key) === end.charCodeAt(0);
    for (let index = 1; fits && index < start.length; index += 1) fits = (at(index) ^ key) === start.charCodeAt(index);
    if (fits) return key;
  }
  return null;
}
