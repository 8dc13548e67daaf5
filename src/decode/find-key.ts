import { sha256 } from '../bytes/index.ts';
import type { Key, StepParams } from '../model/index.ts';
import { publishedKeys } from './published-keys.ts';

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
