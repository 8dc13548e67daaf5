import { fromHex, sha256 } from '../bytes/index.ts';
import type { Key, StepParams } from '../model/index.ts';
import { publishedKeys } from './published-keys.ts';
import type { RsaPadding } from './rsa-unwrap.ts';
import { rsaUnwrap } from './rsa-unwrap.ts';

/** Names a key without giving it away: the first 8 hex digits of its SHA-256. */
export function fingerprint(key: Key): string {
  return sha256(key.bytes).slice(0, 8);
}

/**
 * The key that a step was made with, found by its fingerprint and not by its label, which two keys may share. One that
 * stands in published software is always at hand.
 */
export function findKey(keys: readonly Key[], params: StepParams): Key | null {
  const named = (key: Key): boolean => fingerprint(key) === params['fingerprint'];
  return keys.find(named) ?? publishedKeys.find(named) ?? null;
}

/**
 * The secret of a step: that of the key it names, what the key it names opens, or the one that was sent in the clear;
 * null when the key is not at hand.
 */
export function secretOf(keys: readonly Key[], params: StepParams): Uint8Array | null {
  const key = findKey(keys, params);
  const { secret, wrapped, padding } = params;
  if (typeof wrapped === 'string') {
    const sealed = fromHex(wrapped);
    return key === null || sealed === null ? null : rsaUnwrap(key, sealed, padding as RsaPadding);
  }
  return key?.bytes ?? (typeof secret === 'string' ? fromHex(secret) : null);
}
