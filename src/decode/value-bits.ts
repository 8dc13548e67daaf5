import type { Value } from './value.ts';

/** Beyond this everything is beyond doubt. */
const MOST = 64;

/** Characters of a string that are looked at. */
const SAMPLE = 64;

const CONTROL = /[^\P{Cc}\t\n\r]/u;

/**
 * Evidence that a serialised value is none of chance: its names and strings read, each by the bits that random bytes
 * lose by falling into its kind of characters. Unlike free text even short names count, because the format said where
 * they begin and end.
 */
export function valueBits(value: Value): number {
  let bits = 0;
  const walk = (at: Value): void => {
    if (bits >= MOST || at === null) return;
    if (typeof at === 'string') bits += stringBits(at);
    else if (typeof at !== 'object' || at instanceof Uint8Array) return;
    else if ('items' in at) at.items.forEach(walk);
    else if ('entries' in at) {
      for (const [name, each] of at.entries) {
        if (!/^\d*$/.test(name)) bits += stringBits(name);
        walk(each);
      }
    }
  };
  walk(value);
  return Math.min(MOST, bits);
}

function stringBits(text: string): number {
  const sample = text.slice(0, SAMPLE);
  if (CONTROL.test(sample)) return 0;
  const counted = Math.min(sample.length, 4 * new Set(sample).size);
  if (/^[\w.$-]+$/.test(sample)) return 2 * counted;
  return (/^[\x20-\x7e\s]+$/.test(sample) ? 1.38 : 1.13) * counted;
}
