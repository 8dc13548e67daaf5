const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** The bytes as text when they are valid UTF-8 (RFC 3629), else null. A byte order mark stays in the text. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** The text as UTF-8 bytes. */
export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}
