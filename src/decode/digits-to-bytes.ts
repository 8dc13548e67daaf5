/** Bytes of digits that carry `width` bits each, first bit first; null for a digit that does not exist. */
export function digitsToBytes(text: string, digits: string, width: number): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * width) / 8));
  let pending = 0;
  let count = 0;
  let size = 0;
  for (const character of text) {
    const value = digits.indexOf(character);
    if (value < 0) return null;
    pending = ((pending << width) | value) & 0xffff;
    count += width;
    if (count < 8) continue;
    count -= 8;
    bytes[size] = (pending >> count) & 0xff;
    size += 1;
  }
  return bytes;
}
