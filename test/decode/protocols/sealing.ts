import { createCipheriv, createHash } from 'node:crypto';

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

const CONSTANT = Buffer.from(
  '4dd4c2e6b83162090e52b3c7a6733ba41cb2462b829ab58a196b39db57177524' +
    'f49baf7f08e8d68d26a72e37c1a95a2f1f05a51892aef2949732b62a38aadd58',
  'hex',
);

const sha512 = (bytes: Uint8Array): Buffer => createHash('sha512').update(bytes).digest();

/** Data as ttEncrypt seals it, with the digest that it has or another one. */
export function ttEncrypt(data: Uint8Array, digest: Uint8Array = sha512(data)): Buffer {
  const salt = Buffer.alloc(32, 0x5a);
  const derived = sha512(Buffer.concat([sha512(salt), CONSTANT]));
  const sealed = cbc(Buffer.concat([digest, data]), derived.subarray(0, 16), derived.subarray(16, 32));
  return Buffer.concat([Buffer.from('746305100000', 'hex'), salt, sealed]);
}
