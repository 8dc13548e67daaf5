const ROW = 16;

/** Bytes as rows of offset, hex digits and printable ASCII (`.` for the rest), as `hexdump -C` writes them. */
export function hexDump(bytes: Uint8Array): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += ROW) {
    const row = Array.from(bytes.subarray(at, at + ROW));
    const digits = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const ascii = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    rows.push(`${at.toString(16).padStart(8, '0')}  ${digits.padEnd(ROW * 3 - 1)}  ${ascii}`);
  }
  return rows.join('\n');
}
