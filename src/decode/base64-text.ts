/** What kind of character each ASCII code is for base64 (RFC 4648 sections 4 and 5). */
const FOREIGN = 0;
const COMMON = 1;
const STANDARD = 2;
const URL = 3;
const PAD = 4;
const BREAK = 5;
const SPACE = 6;

const KIND = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') {
  KIND[character.charCodeAt(0)] = COMMON;
}
for (const [characters, kind] of [
  ['+/', STANDARD],
  ['-_', URL],
  ['=', PAD],
  ['\r\n', BREAK],
  [' ', SPACE],
] as const)
  // prettier-ignore
  for (const character of characters) KIND[character.charCodeAt(0)] = kind;

/** How a text reads as base64. */
export interface Base64Text {
  readonly alphabet: 'standard' | 'url';
  /** Characters that carry six bits each. */
  readonly digits: number;
  readonly padding: number;
  readonly wrapped: boolean;
  /** Spaces that stand for a `+` that a form decoder turned into a space. */
  readonly spaces: boolean;
  /** Encodings one behind the other, each with its own padding, as gRPC-web-text sends them; else 1. */
  readonly pieces: number;
  /** True when the last digit or two of a long text are missing. */
  readonly cut: boolean;
}

/** Only a text of so many digits is worth reading without its end. */
const LONG = 64;

/** One pass over the text: how it reads as base64, null when a character, the padding or the length says no. */
export function readBase64(text: string): Base64Text | null {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  let last = FOREIGN;
  let pieces = 1;
  let extra = 0;
  for (let index = 0; index < text.length; index += 1) {
    const kind = KIND[text.charCodeAt(index)] ?? FOREIGN;
    if (kind === FOREIGN) return null;
    // What follows padding is a line break, or another piece when that one was whole.
    if (last === PAD && kind !== PAD && kind !== BREAK) {
      const padded = counts[PAD]!;
      if (kind === SPACE || padded > 2 || (digitsOf(counts) + padded) % 4 !== 0) return null;
      pieces += 1;
      // From here on the digits before are whole groups, padding and all.
      counts[COMMON]! += padded;
      counts[PAD] = 0;
      extra += padded;
    }
    counts[kind]! += 1;
    if (kind !== BREAK) last = kind;
  }
  return judge(counts, { pieces, extra });
}

function digitsOf([, common = 0, standard = 0, url = 0, , , spaces = 0]: readonly number[]): number {
  return common + standard + url + spaces;
}

/** `extra` is the padding of earlier pieces, which `counts` has among the digits. */
function judge(counts: readonly number[], { pieces, extra }: { pieces: number; extra: number }): Base64Text | null {
  const [, , standard = 0, url = 0, padding = 0, breaks = 0, spaces = 0] = counts;
  const digits = digitsOf(counts);
  if (url > 0 && standard + spaces > 0) return null;
  if (padding > 2 || (padding > 0 && (digits + padding) % 4 !== 0)) return null;
  const cut = digits % 4 === 1;
  if (cut && (digits < LONG || pieces > 1)) return null;
  if (pieces > 1 && digits < LONG / 2) return null;
  // Prose is words and spaces too; base64 has one `+` in 64 characters. Lines are 60 characters or more.
  if (spaces * 16 > digits + 64 || breaks * 16 > digits + 32) return null;
  const alphabet = url > 0 ? 'url' : 'standard';
  return { alphabet, digits: digits - extra, padding, wrapped: breaks > 0, spaces: spaces > 0, pieces, cut };
}

const VALUE = new Uint8Array(128);
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
for (let value = 0; value < 64; value += 1) VALUE[DIGITS.charCodeAt(value)] = value;
VALUE[0x2d] = VALUE[0x20] = 62;
VALUE[0x5f] = 63;

const start = new Uint8Array(9);

/**
 * The first nine bytes of a text of twelve digits or more; null when one of the twelve is none. The result is
 * overwritten by the next call: this runs for every word of every message and makes nothing.
 */
export function base64Start(text: string): Uint8Array | null {
  let pending = 0;
  for (let index = 0; index < 12; index += 1) {
    const code = text.charCodeAt(index);
    const kind = KIND[code] ?? FOREIGN;
    if (kind === FOREIGN || kind === BREAK || kind === PAD) return null;
    pending = (pending << 6) | VALUE[code]!;
    if (index % 4 !== 3) continue;
    const at = (index >> 2) * 3;
    start[at] = pending >> 16;
    start[at + 1] = pending >> 8;
    start[at + 2] = pending;
    pending = 0;
  }
  return start;
}
