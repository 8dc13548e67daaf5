/** Hex digits of MD5, SHA-1, SHA-256 and SHA-512. */
const LENGTHS: ReadonlySet<number> = new Set([32, 40, 64, 128]);

/** True for a text that is nothing but a digest in hex: right length, one letter case, letters and digits, no pattern. */
export function looksLikeDigest(text: string): boolean {
  if (!LENGTHS.has(text.length)) return false;
  if (!/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text)) return false;
  return /[a-f]/i.test(text) && /[0-9]/.test(text) && new Set(text).size >= 8;
}
