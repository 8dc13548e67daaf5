import type { Canary } from '../../model/index.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { standsAlone } from '../boundary.ts';
import type { CompiledCanaries, Form } from '../compile-canaries.ts';
import { type Context, defineDetector, type RawHit } from '../detector.ts';
import { digitGroups } from '../digit-groups.ts';
import { fieldWord } from '../field-word.ts';
import { fold } from '../fold.ts';
import { labelOf } from '../label-of.ts';
import { findWords } from '../text-search.ts';

interface Sighting extends Form {
  readonly start: number;
  readonly end: number;
}

const agreeing: Readonly<Partial<Record<Canary['kind'], RegExp>>> = {
  phone: /phone|mobile|msisdn|tel|cell/,
  location: /lat|lon|lng|geo|loc/,
};

/** A value of the tester, in any of its spellings, seen in readable text. */
export default defineDetector({
  id: 'canary',
  version: 1,
  docs: {
    summary: 'Looks for the values you planted or named, in their usual spellings.',
    references: ['https://petsymposium.org/popets/2022/popets-2022-0135.php'],
    limitations: [
      'A value that was cut, misspelt, split over two fields or encrypted is not seen; hashes are the job of canary-hash.',
      'A planted address that goes to its own host is the visit itself and is not reported.',
      'A value inside a longer word or number is passed over.',
    ],
  },
  messages: {
    seen: 'Your {label} was sent: the value itself was seen.',
    referred: 'Your {label} was sent in the Referer header, which browsers send by design.',
    partly: 'A part of your {label} may have been sent; a number this short can be chance.',
  },
  prefilter: (joined, { canaries }) => !sightings(fold(joined), canaries).next().done,
  *inspect(node, { canaries, host }) {
    for (const sighting of longest([...sightings(fold(node.text), canaries)])) {
      const { canary, start, end } = sighting;
      if (canary.kind === 'url' && isOwnHost(canary, host)) continue;
      const unsure = sighting.weak && agreeing[canary.kind]?.test(fieldWord(node.name)) !== true;
      yield {
        messageId: unsure ? 'partly' : node.root === 'request.headers.referer' ? 'referred' : 'seen',
        data: { label: labelOf(canary.kind) },
        kind: canary.kind,
        confidence: unsure ? 'possible' : 'observed',
        canary: canary.value,
        span: { start, end },
      } satisfies RawHit;
    }
  },
});

function* sightings(folded: string, canaries: CompiledCanaries): Generator<Sighting> {
  for (const { word, start } of findWords(folded, canaries.search)) {
    const form = canaries.forms[word]!;
    const end = start + canaries.search.words[word]!.length;
    const joiners = form.canary.kind === 'url' || form.canary.kind === 'email' ? '-_@' : '';
    if (standsAlone(folded, { start, end }, joiners)) yield { ...form, start, end };
  }
  if (canaries.numbers.size === 0) return;
  for (const { digits, start, end } of digitGroups(folded, canaries.leastDigits)) {
    const form = canaries.numbers.get(digits);
    if (form === undefined || !standsAlone(folded, { start, end })) continue;
    yield { ...form, start: folded.charAt(start - 1) === '+' ? start - 1 : start, end };
  }
}

/** One sighting per canary: a sure one before a weak one, then the longest spelling, then the first place. */
function longest(all: readonly Sighting[]): Iterable<Sighting> {
  const best = new Map<Canary, Sighting>();
  for (const sighting of all) {
    const known = best.get(sighting.canary);
    if (known === undefined || isBetter(sighting, known)) best.set(sighting.canary, sighting);
  }
  return best.values();
}

function isBetter(one: Sighting, other: Sighting): boolean {
  if (one.weak !== other.weak) return other.weak;
  return one.end - one.start > other.end - other.start;
}

/** The visit to the planted page itself is no telemetry. */
function isOwnHost(canary: Canary, host: Context['host']): boolean {
  const value = canary.value.includes('://') ? canary.value : `https://${canary.value}`;
  return host !== null && absoluteUrl(value)?.host.replace(/^www\./, '') === host.toLowerCase().replace(/^www\./, '');
}
