import type { StepParams } from '../model/index.ts';
import type { BlockCipher, Mode } from './block-cipher.ts';
import { decryptWith } from './block-cipher.ts';
import { Content } from './content.ts';
import type { Allowance, Decoded } from './decoder.ts';
import { fail, ok, structured, whole } from './decoder.ts';
import { CHECKED } from './decompress.ts';
import { secretOf } from './find-key.ts';
import type { Derivation } from './key-variants.ts';
import { deriveKey } from './key-variants.ts';

/** PKCS#7 padding passes one wrong key in 256, a tag none; without padding nothing is proved. */
const BITS: Readonly<Record<Mode, number>> = { cbc: 8, ecb: 8, ctr: 0, gcm: CHECKED };

/**
 * Undoes one step of a block cipher as its params say. A key that somebody handed over is believed when text comes out;
 * one that was only found, and a mode that checks nothing, when a format of its own comes out.
 */
export function openCipher(cipher: BlockCipher, bytes: Uint8Array, { keys }: Allowance, params: StepParams): Decoded {
  const { mode, iv, derive = 'none', source } = params;
  const base = secretOf(keys, params);
  if (base === null) return fail(`the key ${String(params['key'])} is not at hand`);
  const key = deriveKey(base, derive as Derivation);
  const plain = decryptWith(cipher, bytes, key, { mode: mode as Mode, iv: String(iv) });
  if (plain === null) return fail('wrong key, mode or padding');
  const parts = [whole(Content.ofBytes(plain))];
  // Of many keys one passes by chance sooner.
  const bits = mode === 'gcm' ? BITS.gcm : BITS[mode as Mode] - Math.log2(Math.max(1, keys.length));
  const handed = source === 'analyst' || source === 'file' || source === 'wrapped';
  return mode === 'gcm' || (handed && mode !== 'ctr') ? ok(parts, bits) : structured(parts, bits);
}
