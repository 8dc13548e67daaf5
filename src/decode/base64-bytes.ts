import type { Base64Text } from './base64-text.ts';

/** The bytes of a text that was read as base64; padding in the middle ends a piece, and the next one begins anew. */
export function base64Bytes(text: string, { spaces, pieces }: Base64Text): Uint8Array {
  const clean = spaces ? text.replaceAll(' ', '+') : text;
  if (pieces === 1) return new Uint8Array(Buffer.from(clean, 'base64'));
  const each = clean.split(/(?<==)(?!=)/).map((piece) => Buffer.from(piece, 'base64'));
  return new Uint8Array(Buffer.concat(each));
}
