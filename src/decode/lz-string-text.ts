export type LzAlphabet = 'base64' | 'uri';

const COMMON = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const DIGITS: Readonly<Record<LzAlphabet, string>> = { base64: `${COMMON}+/`, uri: `${COMMON}+-` };

const SHORTEST = 32;
const SURROGATE = /\p{Cs}/gu;

/** How JSON and markup begin. */
const FIRST = new Set(['{', '[', '"', '<']);

/** The alphabet of a text that begins like LZString of JSON or markup; null for every other text. */
export function lzAlphabet(text: string): LzAlphabet | null {
  if (text.length < SHORTEST) return null;
  const [first, second] = [COMMON.indexOf(text[0]!), COMMON.indexOf(text[1]!)];
  // Two bits 0 (a character of 8 bits follows), then the character, lowest bit first.
  if (first < 0 || first > 15 || second < 0) return null;
  const bits = (first << 6) | second;
  let code = 0;
  for (let index = 0; index < 8; index += 1) code |= ((bits >> (9 - index)) & 1) << index;
  if (!FIRST.has(String.fromCharCode(code))) return null;
  if (/^[A-Za-z0-9+/]+={0,3}$/.test(text)) return 'base64';
  return /^[A-Za-z0-9+ -]+\$?$/.test(text) ? 'uri' : null;
}

/** What came out; `over` when more than allowed would. */
export type LzText = { readonly text: string } | 'over';

/** Undoes LZString; null when the text is none, `over` when more than `most` characters come out. */
export function lzStringText(text: string, alphabet: LzAlphabet, most: number): LzText | null {
  const bits = bitReader(text.replace(/[=$]{1,3}$/, ''), DIGITS[alphabet]);
  // Codes 0, 1 and 2 are orders: a character of 8 bits, one of 16 bits, the end.
  const known: string[] = ['', '', ''];
  let width = 2;
  let before = '';
  let size = 0;
  const pieces: string[] = [];
  for (;;) {
    const code = bits(width);
    if (code === null) return null;
    // The encoder fills up to a whole digit, and writes one more when there is nothing to fill.
    if (code === 2) return bits(7) === null ? { text: pieces.join('').replace(SURROGATE, '\ufffd') } : null;
    let piece: string;
    if (code < 2) {
      const character = bits(code === 0 ? 8 : 16);
      if (character === null) return null;
      piece = String.fromCharCode(character);
      known.push(piece);
    } else if (code < known.length) piece = known[code]!;
    else if (code === known.length && before !== '') piece = before + before[0]!;
    else return null;
    if (before !== '') known.push(before + piece[0]!);
    pieces.push(piece);
    size += piece.length;
    if (size > most) return 'over';
    before = piece;
    if (known.length >= 2 ** width) width += 1;
  }
}

/** Numbers of so many bits, lowest bit first; null at the end of the text or at a digit that does not exist. */
function bitReader(text: string, digits: string): (width: number) => number | null {
  let at = 0;
  let left = 0;
  let value = 0;
  return (width) => {
    let number = 0;
    for (let index = 0; index < width; index += 1) {
      if (left === 0) {
        if (at >= text.length) return null;
        value = digits.indexOf(text[at] === ' ' ? '+' : text[at]!);
        if (value < 0) return null;
        at += 1;
        left = 6;
      }
      left -= 1;
      number |= ((value >> left) & 1) << index;
    }
    return number;
  };
}
