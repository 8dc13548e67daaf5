import type { BlockCipher } from '../block-cipher.ts';
import { cipherSettings } from '../block-cipher.ts';
import { cipherOperations } from '../cipher-operations.ts';
import { defineDecoder } from '../decoder.ts';
import { openCipher } from '../open-cipher.ts';

const SM4: BlockCipher = { keySizes: [16], name: (_, mode) => `sm4-${mode}`, modes: ['cbc', 'ecb', 'ctr'] };

export default defineDecoder({
  id: 'sm4',
  version: 1,
  family: 'cipher',
  reads: 'bytes',
  docs: {
    summary: 'Opens SM4 in CBC, ECB or CTR mode, with the same keys and vectors as AES.',
    references: ['https://datatracker.ietf.org/doc/html/draft-ribose-cfrg-sm4-10'],
    limitations: [
      'CBC and ECB with PKCS#7 padding only; no GCM.',
      'A key that was only found is believed when a known format comes out, not for text alone.',
    ],
  },
  // What a wrong key made is not opened with the next one.
  sniff: ({ bytes }, { keys, under }) => (keys.length > 0 && bytes.length >= 16 && under !== 'cipher' ? 0.39 : 0),
  settings: ({ bytes }, keys, vectors) => keys.flatMap((key) => cipherSettings(SM4, bytes, key, vectors)),
  operations: (undone) => cipherOperations('SM4 Decrypt', undone),
  decode: ({ bytes }, allowance, params) => openCipher(SM4, bytes, allowance, params),
});
