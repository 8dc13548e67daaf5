import { Content } from '../content.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';
import { aesSettings, decryptAes } from '../aes-cipher.ts';
import { findKey } from '../find-key.ts';

/** PKCS#7 padding passes one wrong key in 256. */
const BITS_OF_PADDING = 8;

export default defineDecoder({
  id: 'aes',
  version: 1,
  family: 'cipher',
  reads: 'bytes',
  docs: {
    summary: 'Opens AES-128/192/256 in CBC or ECB mode with PKCS#7 padding, with the keys that were handed over.',
    references: ['https://doi.org/10.6028/NIST.FIPS.197-upd1', 'https://doi.org/10.6028/NIST.SP.800-38A'],
    limitations: [
      'The initialisation vector is the one given with the key, or zeros, or the first 16 bytes.',
      'No other padding, no CTR or GCM; keys are not searched for.',
    ],
  },
  sniff: ({ bytes }, { keys }) => (keys.length > 0 && bytes.length >= 16 && bytes.length % 16 === 0 ? 0.4 : 0),
  settings: ({ bytes }, keys) => keys.flatMap((key) => aesSettings(bytes, key)),
  decode({ bytes }, { keys }, params) {
    const key = findKey(keys, params);
    if (key === null) return fail(`the key ${String(params['key'])} is not at hand`);
    const plain = decryptAes(bytes, key.bytes, { mode: String(params['mode']), iv: String(params['iv']) });
    if (plain === null) return fail('wrong key, mode or padding');
    return ok([whole(Content.ofBytes(plain))], BITS_OF_PADDING);
  },
});
