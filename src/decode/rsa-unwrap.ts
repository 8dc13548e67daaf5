import type { KeyObject } from 'node:crypto';
import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import type { Key, WrappedKey } from '../model/index.ts';

export type RsaPadding = WrappedKey['padding'];

/** Likeliest first. */
export const RSA_PADDINGS: readonly RsaPadding[] = ['pkcs1', 'oaep-sha1', 'oaep-sha256'];

/** RFC 8017 section 7.2.2: `00 02`, at least eight bytes that are not zero, `00`, the message. */
const FEWEST_FILLING = 8;

/** One key opens many messages, and reading it is dear. */
const opened = new WeakMap<Key, KeyObject>();

function keyObject(key: Key): KeyObject {
  let object = opened.get(key);
  if (object === undefined) {
    object = createPrivateKey({ key: Buffer.from(key.bytes), format: 'der', type: 'pkcs8' });
    opened.set(key, object);
  }
  return object;
}

/** Bytes of everything that is sealed for this private key. */
export function rsaSize(key: Key): number {
  return (keyObject(key).asymmetricKeyDetails?.modulusLength ?? 0) / 8;
}

/** What was sealed for an RSA private key; null when it was not, or was padded otherwise. Node keeps PKCS#1 v1.5 to itself, so that padding is taken off here. */
export function rsaUnwrap(key: Key, sealed: Uint8Array, padding: RsaPadding): Uint8Array | null {
  if (sealed.length !== rsaSize(key)) return null;
  const object = { key: keyObject(key) };
  try {
    if (padding === 'pkcs1') {
      return withoutFilling(privateDecrypt({ ...object, padding: constants.RSA_NO_PADDING }, sealed));
    }
    const oaepHash = padding === 'oaep-sha1' ? 'sha1' : 'sha256';
    return new Uint8Array(privateDecrypt({ ...object, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, sealed));
  } catch {
    return null;
  }
}

function withoutFilling(block: Uint8Array): Uint8Array | null {
  if (block[0] !== 0 || block[1] !== 2) return null;
  const end = block.indexOf(0, 2);
  return end < 2 + FEWEST_FILLING ? null : new Uint8Array(block.subarray(end + 1));
}
