import { AES } from '../aes-cipher.ts';
import { cipherSettings } from '../block-cipher.ts';
import { cipherOperations } from '../cipher-operations.ts';
import { defineDecoder } from '../decoder.ts';
import { openCipher } from '../open-cipher.ts';

export default defineDecoder({
  id: 'aes',
  version: 2,
  family: 'cipher',
  reads: 'bytes',
  docs: {
    summary:
      'Opens AES-128/192/256 in CBC, ECB, CTR or GCM mode, with the keys that were handed over or stand in the message ' +
      'or the capture, and with digests of them.',
    references: [
      'https://doi.org/10.6028/NIST.FIPS.197-upd1',
      'https://doi.org/10.6028/NIST.SP.800-38A',
      'https://doi.org/10.6028/NIST.SP.800-38D',
    ],
    limitations: [
      'The initialisation vector is the one given with the key, a field of the message, zeros, the first bytes, or the key.',
      'CBC and ECB with PKCS#7 padding only; the tag of GCM is the last 16 bytes.',
      'A key that was only found is believed when a known format comes out, not for text alone.',
      'Of a session key that was sealed with RSA (PKCS#1 v1.5, OAEP) the private key must be handed over.',
    ],
  },
  // What a wrong key made is not opened with the next one.
  sniff: ({ bytes }, { keys, under }) => (keys.length > 0 && bytes.length >= 16 && under !== 'cipher' ? 0.4 : 0),
  settings: ({ bytes }, keys, vectors) => keys.flatMap((key) => cipherSettings(AES, bytes, key, vectors)),
  operations: (undone) => cipherOperations('AES Decrypt', undone),
  decode: ({ bytes }, allowance, params) => openCipher(AES, bytes, allowance, params),
});
