import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { BlockCipher } from './block-cipher.ts';

/** One block through a cipher without chaining: all that is needed to see whether a key may be the right one. */
export interface SingleBlock {
  readonly encrypt: (block: Uint8Array) => Uint8Array;
  readonly decrypt: (block: Uint8Array) => Uint8Array;
}

/** Setting up a cipher costs ten times the block, and one key is tried on many blocks. */
const known = new WeakMap<BlockCipher, WeakMap<Uint8Array, SingleBlock>>();

/** The cipher under this key, block by block; null when it takes no key of that size. */
export function singleBlock(cipher: BlockCipher, key: Uint8Array): SingleBlock | null {
  if (!cipher.keySizes.includes(key.length)) return null;
  let keys = known.get(cipher);
  if (keys === undefined) known.set(cipher, (keys = new WeakMap()));
  let single = keys.get(key);
  if (single === undefined) keys.set(key, (single = open(cipher.name(key.length, 'ecb'), key)));
  return single;
}

function open(name: string, key: Uint8Array): SingleBlock {
  let encrypting: ReturnType<typeof createCipheriv> | undefined;
  let decrypting: ReturnType<typeof createDecipheriv> | undefined;
  return {
    encrypt: (block) => (encrypting ??= createCipheriv(name, key, null).setAutoPadding(false)).update(block),
    decrypt: (block) => (decrypting ??= createDecipheriv(name, key, null).setAutoPadding(false)).update(block),
  };
}
