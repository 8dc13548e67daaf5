/**
 * Symbols of each code length (RFC 7541 appendix B). The code is canonical: codes of one length follow each other in the
 * order of their symbols, so that the lengths are all there is to know.
 */
const SYMBOLS: readonly (readonly [length: number, symbols: readonly (number | string)[]])[] = [
  [5, ['012aceiost']],
  [6, [' %-./3456789=A_bdfghlmnpru']],
  [7, [':BCDEFGHIJKLMNOPQRSTUVWYjkqvwxyz']],
  [8, ['&*,;XZ']],
  [10, ['!"()?']],
  [11, ["'+|"]],
  [12, ['#>']],
  [13, [0, '$@[]~']],
  [14, ['^}']],
  [15, ['<`{']],
  [19, ['\\', 195, 208]],
  [20, [128, 130, 131, 162, 184, 194, 224, 226]],
  [21, [153, 161, 167, 172, 176, 177, 179, 209, 216, 217, 227, 229, 230]],
  [
    22,
    [
      ...[129, 132, 133, 134, 136, 146, 154, 156, 160, 163, 164, 169, 170, 173, 178, 181, 185, 186, 187, 189, 190],
      ...[196, 198, 228, 232, 233],
    ],
  ],
  [
    23,
    [
      ...[1, 135, 137, 138, 139, 140, 141, 143, 147, 149, 150, 151, 152, 155, 157, 158, 165, 166, 168, 174, 175, 180],
      ...[182, 183, 188, 191, 197, 231, 239],
    ],
  ],
  [24, [9, 142, 144, 145, 148, 159, 171, 206, 215, 225, 236, 237]],
  [25, [199, 207, 234, 235]],
  [26, [192, 193, 200, 201, 202, 205, 210, 213, 218, 219, 238, 240, 242, 243, 255]],
  [27, [203, 204, 211, 212, 214, 221, 222, 223, 241, 244, 245, 246, 247, 248, 250, 251, 252, 253, 254]],
  [
    28,
    [
      ...[2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127],
      ...[220, 249],
    ],
  ],
  [30, [10, 13, 22]],
];
const LONGEST = 30;

/** Of each length: its first code, and the symbols from there on. */
const first = new Int32Array(LONGEST + 1).fill(-1);
const symbols: Uint8Array[] = [];

let code = 0;
let last = 0;
for (const [length, own] of SYMBOLS) {
  code <<= length - last;
  last = length;
  first[length] = code;
  const bytes = own.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')]));
  symbols[length] = Uint8Array.from(bytes.toSorted((one, other) => one - other));
  code += bytes.length;
}

/** The text, one character a byte; null when it is no Huffman code of HPACK, or padded with anything but its beginning. */
export function huffmanDecode(bytes: Uint8Array): string | null {
  const text = Buffer.allocUnsafe(Math.ceil((bytes.length * 8) / 5));
  let at = 0;
  let bits = 0;
  let length = 0;
  for (const byte of bytes) {
    for (let mask = 128; mask > 0; mask >>= 1) {
      bits = (bits << 1) | (byte & mask ? 1 : 0);
      length += 1;
      // Longer than any symbol: the end of string, which is never sent.
      if (length > LONGEST) return null;
      const start = first[length]!;
      if (start < 0) continue;
      const symbol = symbols[length]![bits - start];
      if (symbol === undefined) continue;
      text[at] = symbol;
      at += 1;
      bits = 0;
      length = 0;
    }
  }
  const padded = length < 8 && bits === (1 << length) - 1;
  return padded ? text.toString('latin1', 0, at) : null;
}
