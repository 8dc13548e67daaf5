const FEWEST = 16;

/** The bytes that a JSON list of integers from -128 to 255 stands for; of the beginning of one when `cut`; else null. */
export function arrayBytes(text: string, cut: boolean): Uint8Array | null {
  const open = text.indexOf('[');
  const bytes: number[] = [];
  let number = '';
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at]!;
    if (/[\d-]/.test(character)) {
      number += character;
      if (number.length > 4) return null;
    } else if (character === ',' || character === ']') {
      if (!/^-?\d{1,3}$/.test(number)) return null;
      const value = Number(number);
      if (value < -128 || value > 255) return null;
      bytes.push(value & 0xff);
      number = '';
      if (character === ']')
        return text.slice(at + 1).trim() === '' && bytes.length >= FEWEST ? new Uint8Array(bytes) : null;
    } else if (!/\s/.test(character)) return null;
  }
  return cut && bytes.length >= FEWEST ? new Uint8Array(bytes) : null;
}
