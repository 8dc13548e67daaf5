import { createCipheriv } from 'node:crypto';

/** AES in CBC mode with PKCS#7, the size of the key deciding which. */
export function cbc(data: string | Uint8Array, key: Uint8Array | string, iv: Uint8Array | string): Buffer {
  const bytes = Buffer.from(key as string);
  const cipher = createCipheriv(`aes-${bytes.length * 8}-cbc`, bytes, Buffer.from(iv as string));
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

/** Fields as a form, escaped as clients do it. */
export function form(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
