import { createDecipheriv, createHash } from 'node:crypto';
import { fromHex } from '../../bytes/index.ts';
import { Content } from '../content.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';
import { CHECKED } from '../decompress.ts';

const MAGIC = [0x74, 0x63, 0x05, 0x10, 0x00, 0x00];
const SALT_END = 38;
const DIGEST = 64;
const BLOCK = 16;

/** The same in every app with this library. */
const CONSTANT = fromHex(
  '4dd4c2e6b83162090e52b3c7a6733ba41cb2462b829ab58a196b39db57177524' +
    'f49baf7f08e8d68d26a72e37c1a95a2f1f05a51892aef2949732b62a38aadd58',
)!;

export default defineDecoder({
  id: 'tt-encrypt',
  version: 1,
  family: 'cipher',
  reads: 'bytes',
  docs: {
    summary:
      'Opens ttEncrypt of the ByteDance SDKs: `tc 05 10 00 00`, a salt of 32 bytes, AES-128-CBC with key and vector from ' +
      'SHA-512 of the salt and a constant; the SHA-512 of the data inside must fit.',
    references: ['https://doi.org/10.6028/NIST.FIPS.180-4', 'https://doi.org/10.6028/NIST.SP.800-38A'],
    limitations: [
      'The variants with another magic and other constants are not opened.',
      'Of a message that was cut off nothing is read: the check is over all of it.',
    ],
  },
  sniff: ({ bytes }) => (beginsWithMagic(bytes) ? 1 : 0),
  decode({ bytes }) {
    const sealed = bytes.subarray(SALT_END);
    if (!beginsWithMagic(bytes) || sealed.length <= DIGEST || sealed.length % BLOCK !== 0) return fail('no ttEncrypt');
    const plain = decrypt(sealed, bytes.subarray(MAGIC.length, SALT_END));
    if (plain === null || plain.length < DIGEST) return fail('the padding does not fit');
    const data = plain.subarray(DIGEST);
    if (!sha512(data).equals(plain.subarray(0, DIGEST))) return fail('the checksum inside does not fit');
    return ok([whole(Content.ofBytes(data), { source: 'derived', derive: 'sha512 of salt and constant' })], CHECKED);
  },
});

function beginsWithMagic(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

function decrypt(sealed: Uint8Array, salt: Uint8Array): Uint8Array | null {
  const derived = sha512(sha512(salt), CONSTANT);
  const decipher = createDecipheriv('aes-128-cbc', derived.subarray(0, BLOCK), derived.subarray(BLOCK, 2 * BLOCK));
  try {
    const plain = Buffer.concat([decipher.update(sealed), decipher.final()]);
    return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
  } catch {
    return null;
  }
}

function sha512(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
