import type { Canary } from '../model/index.ts';
import { type Coded, codedForms } from './coded-forms.ts';
import { type Digest, digestsOf } from './digests-of.ts';
import { fold } from './fold.ts';
import { normalForms } from './normal-forms.ts';
import { textSearch, type TextSearch } from './text-search.ts';

/** One spelling of a canary; `weak` ones may be chance unless the field's name agrees. */
export interface Form {
  readonly canary: Canary;
  readonly weak: boolean;
  /** How the value is written when it is not in clear. */
  readonly coded: Coded | 'reversed' | null;
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
  /** By the first 16 digits of their hex in lower case; those of MD5 also by the middle 16. */
  readonly digests: ReadonlyMap<string, Digest>;
}

/** Spellings shorter than this are not looked for: they would be found by chance. */
const SHORTEST = 6;
/** Numbers shorter than this are not looked for in reverse. */
const SHORTEST_REVERSED = 10;

/**
 * Prepares the normal forms of the canaries, their encodings and digests, `salts` before and after; the first canary keeps a
 * spelling that two share.
 */
export function compileCanaries(canaries: readonly Canary[], salts: readonly string[] = []): CompiledCanaries {
  const words = new Map<string, Form>();
  const numbers = new Map<string, Form>();
  const digests = new Map<string, Digest>();
  const put = <T>(map: Map<string, T>, key: string, value: T): void => {
    if (key.length >= SHORTEST && !map.has(key)) map.set(key, value);
  };
  for (const canary of canaries) {
    if (canary.value.trim().length < SHORTEST) continue;
    const { clear, weak, digits, weakDigits, hashed } = normalForms(canary);
    const sure: Form = { canary, weak: false, coded: null };
    const unsure: Form = { canary, weak: true, coded: null };
    for (const text of clear) put(words, fold(text.trim()), sure);
    for (const text of weak) put(words, fold(text), unsure);
    for (const text of digits) put(numbers, text, sure);
    for (const text of weakDigits) put(numbers, text, unsure);
    for (const text of digits) {
      const reversed = Array.from(text).reverse().join('');
      if (text.length >= SHORTEST_REVERSED) put(numbers, reversed, { ...sure, coded: 'reversed' });
    }
    for (const text of new Set(hashed)) {
      if (text.length < SHORTEST) continue;
      for (const coded of codedForms(text)) put(words, fold(coded.pattern), { ...sure, coded });
      for (const [key, digest] of digestsOf(text, canary, salts)) put(digests, key, digest);
    }
  }
  return {
    size: canaries.length,
    search: textSearch([...words.keys()]),
    forms: [...words.values()],
    numbers,
    leastDigits: [...numbers.keys()].reduce((least, { length }) => Math.min(least, length), Number.MAX_SAFE_INTEGER),
    digests,
  };
}
