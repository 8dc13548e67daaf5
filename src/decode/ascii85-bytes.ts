/** Bytes of groups of five digits `!` to `u`, `z` for four zeros, white space passed over; null for anything else. */
export function ascii85Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(4 * text.length + 4);
  let size = 0;
  let group = 0;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x7a && count === 0) size += 4;
    else if (code >= 0x21 && code <= 0x75) {
      group = group * 85 + code - 0x21;
      count += 1;
      if (count < 5) continue;
      if (group > 0xffffffff) return null;
      size = put(bytes, size, group, 4);
      group = 0;
      count = 0;
    } else if (code > 0x20 || (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 9)) return null;
  }
  if (count === 1) return null;
  if (count > 0) {
    // The digits that are missing count as the highest one.
    for (let missing = count; missing < 5; missing += 1) group = group * 85 + 84;
    if (group > 0xffffffff) return null;
    size = put(bytes, size, group, count - 1);
  }
  return bytes.subarray(0, size);
}

function put(bytes: Uint8Array, at: number, group: number, count: number): number {
  for (let index = 0; index < count; index += 1) bytes[at + index] = Math.floor(group / 256 ** (3 - index)) & 0xff;
  return at + count;
}
