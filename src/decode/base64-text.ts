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
}

/** One pass over the text: how it reads as base64, null when a character, the padding or the length says no. */
export function readBase64(text: string): Base64Text | null {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  let last = FOREIGN;
  for (let index = 0; index < text.length; index += 1) {
    const kind = KIND[text.charCodeAt(index)] ?? FOREIGN;
    if (kind === FOREIGN) return null;
    // Nothing but line breaks follows padding.
    if (last === PAD && kind !== PAD && kind !== BREAK) return null;
    counts[kind]! += 1;
    if (kind !== BREAK) last = kind;
  }
  return judge(counts);
}

function judge(counts: readonly number[]): Base64Text | null {
  const [, common = 0, standard = 0, url = 0, padding = 0, breaks = 0, spaces = 0] = counts;
  const digits = common + standard + url + spaces;
  if (url > 0 && standard + spaces > 0) return null;
  if (padding > 2 || (padding > 0 && (digits + padding) % 4 !== 0) || digits % 4 === 1) return null;
  // Prose is words and spaces too; base64 has one `+` in 64 characters. Lines are 60 characters or more.
  if (spaces * 16 > digits + 64 || breaks * 16 > digits + 32) return null;
  return { alphabet: url > 0 ? 'url' : 'standard', digits, padding, wrapped: breaks > 0, spaces: spaces > 0 };
}
