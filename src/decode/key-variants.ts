import { createHash } from 'node:crypto';
import type { Key } from '../model/index.ts';
import { publishedKeys } from './published-keys.ts';

/** How a cipher key is made from a secret; `none` is the secret itself. */
export type Derivation = 'none' | 'md5' | 'sha256' | 'sha1-16' | 'md5-hex' | 'md5-hex-16' | 'md5-hex-middle' | 'zeros';

/** A cipher key with how it was made. */
export interface KeyVariant {
  readonly bytes: Uint8Array;
  readonly derive: Derivation;
}

const DERIVATIONS: readonly Derivation[] = [
  'md5',
  'sha256',
  'sha1-16',
  'md5-hex',
  'md5-hex-16',
  'md5-hex-middle',
  'zeros',
];

/**
 * The cipher keys of these sizes that a secret gives: itself when it fits, and what clients make of pass phrases when the
 * analyst handed it over or it does not fit.
 */
export function keyVariants(key: Key, sizes: readonly number[]): readonly KeyVariant[] {
  let made = known.get(key);
  if (made === undefined) known.set(key, (made = new Map<readonly number[], readonly KeyVariant[]>()));
  let variants = made.get(sizes);
  if (variants === undefined) made.set(sizes, (variants = makeVariants(key, sizes)));
  return variants;
}

/** One key is tried on many nodes. */
const known = new WeakMap<Key, Map<readonly number[], readonly KeyVariant[]>>();

function makeVariants(key: Key, sizes: readonly number[]): readonly KeyVariant[] {
  const { bytes, source, form } = key;
  if (form === 'rsa-private') return [];
  const fits = sizes.includes(bytes.length);
  const own: readonly KeyVariant[] = fits ? [{ bytes, derive: 'none' }] : [];
  const handed = source === 'analyst' || source === 'file';
  // What stands in published software is known to be a key and no pass phrase.
  if (fits && (!handed || publishedKeys.includes(key))) return own;
  const made = DERIVATIONS.map((derive) => ({ bytes: deriveKey(bytes, derive), derive }));
  return [...own, ...made.filter(({ bytes: { length } }) => sizes.includes(length))];
}

/** Makes the cipher key; hex digests stand for their ASCII characters, `zeros` fills up to 16 bytes. */
export function deriveKey(secret: Uint8Array, derive: Derivation): Uint8Array {
  const digest = (name: string): Uint8Array => new Uint8Array(createHash(name).update(secret).digest());
  const ascii = (): Uint8Array => new Uint8Array(Buffer.from(createHash('md5').update(secret).digest('hex')));
  switch (derive) {
    case 'none':
      return secret;
    case 'md5':
    case 'sha256':
      return digest(derive);
    case 'sha1-16':
      return digest('sha1').subarray(0, 16);
    case 'md5-hex':
      return ascii();
    case 'md5-hex-16':
      return ascii().subarray(0, 16);
    case 'md5-hex-middle':
      return ascii().subarray(8, 24);
    case 'zeros': {
      const filled = new Uint8Array(Math.max(16, secret.length));
      filled.set(secret);
      return filled;
    }
  }
}
