import { createHash } from 'node:crypto';
import type { Canary } from '../model/index.ts';

/** A digest of one spelling of a canary. */
export interface Digest {
  readonly canary: Canary;
  /** What it is called in a sentence: `SHA-256`. */
  readonly hash: string;
  /** All of it, in lower case. */
  readonly hex: string;
  /** The salt that stood before or after the value; null when there was none. */
  readonly salt: string | null;
}

/** Digits of hex by which a digest is found, and the fewest of a shortened one. */
export const PREFIX = 16;

const hashes = [
  ['md5', 'MD5'],
  ['sha1', 'SHA-1'],
  ['sha256', 'SHA-256'],
  ['sha512', 'SHA-512'],
] as const;

/** The digests of a text, alone and with each salt before and after it, by the digits that they are looked up by. */
export function* digestsOf(
  text: string,
  canary: Canary,
  salts: readonly string[],
): Generator<readonly [key: string, digest: Digest]> {
  const inputs = salts.flatMap((salt) => [[salt + text, salt] as const, [text + salt, salt] as const]);
  for (const [input, salt] of [[text, null] as const, ...inputs]) {
    for (const [algorithm, hash] of hashes) {
      const hex = createHash(algorithm).update(input).digest('hex');
      const digest: Digest = { canary, hash, hex, salt };
      yield [hex.slice(0, PREFIX), digest];
      if (algorithm === 'md5') yield [hex.slice(8, 8 + PREFIX), digest];
    }
  }
}
