import { createHash } from 'node:crypto';
import type { Canary } from '../model/index.ts';
import { fold } from './fold.ts';
import { normalForms } from './normal-forms.ts';
import { textSearch, type TextSearch } from './text-search.ts';

/** One spelling of a canary; `weak` ones may be chance unless the field's name agrees. */
export interface Form {
  readonly canary: Canary;
  readonly weak: boolean;
}

/** Canaries made ready for searching, once per session; treat it as opaque. */
export interface CompiledCanaries {
  readonly size: number;
  readonly search: TextSearch;
  /** The canary behind each word of `search`. */
  readonly forms: readonly Form[];
  /** By digits alone. */
  readonly numbers: ReadonlyMap<string, Form>;
  /** Digits of the shortest number; huge when there is none. */
  readonly leastDigits: number;
  /** By hex in lower case and by unpadded standard base64. */
  readonly digests: ReadonlyMap<string, { readonly canary: Canary; readonly hash: string }>;
}

/** Spellings shorter than this are not looked for: they would be found by chance. */
const SHORTEST = 6;
const hashes = [
  ['md5', 'MD5'],
  ['sha1', 'SHA-1'],
  ['sha256', 'SHA-256'],
] as const;

/** Prepares the normal forms and digests of the canaries; the first canary keeps a spelling that two share. */
export function compileCanaries(canaries: readonly Canary[]): CompiledCanaries {
  const words = new Map<string, Form>();
  const numbers = new Map<string, Form>();
  const digests = new Map<string, { readonly canary: Canary; readonly hash: string }>();
  const put = <T>(map: Map<string, T>, key: string, value: T): void => {
    if (key.length >= SHORTEST && !map.has(key)) map.set(key, value);
  };
  for (const canary of canaries) {
    if (canary.value.trim().length < SHORTEST) continue;
    const { clear, weak, digits, weakDigits, hashed } = normalForms(canary);
    for (const text of clear) put(words, fold(text.trim()), { canary, weak: false });
    for (const text of weak) put(words, fold(text), { canary, weak: true });
    for (const text of digits) put(numbers, text, { canary, weak: false });
    for (const text of weakDigits) put(numbers, text, { canary, weak: true });
    for (const text of hashed) {
      for (const [algorithm, hash] of hashes) {
        const digest = createHash(algorithm).update(text).digest();
        put(digests, digest.toString('hex'), { canary, hash });
        put(digests, digest.toString('base64').replaceAll('=', ''), { canary, hash });
      }
    }
  }
  return {
    size: canaries.length,
    search: textSearch([...words.keys()]),
    forms: [...words.values()],
    numbers,
    leastDigits: Math.min(...[...numbers.keys()].map((digits) => digits.length), Number.MAX_SAFE_INTEGER),
    digests,
  };
}
