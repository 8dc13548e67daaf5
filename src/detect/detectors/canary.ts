import type { Canary } from '../../model/index.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { standsAlone } from '../boundary.ts';
import { type Coded, undoneAround } from '../coded-forms.ts';
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
  version: 2,
  docs: {
    summary:
      'Looks for the values you planted or named: in their usual spellings, inside base64 and hex, and with their digits reversed.',
    references: ['https://petsymposium.org/popets/2022/popets-2022-0135.php'],
    limitations: [
      'A value that was cut, misspelt, split over two fields or encrypted is not seen; hashes are the job of canary-hash.',
      'A planted address that goes to its own host is the visit itself and is not reported.',
      'A value inside a longer word or number is passed over.',
    ],
  },
  messages: {
    seen: 'Your {label} was sent: the value itself was seen.',
    coded: 'Your {label} was sent, written in {encoding}, which anyone can undo.',
    reversed: 'The digits of your {label} were sent in reverse order.',
    referred: 'Your {label} was sent in the Referer header, which browsers send by design.',
    partly: 'A part of your {label} may have been sent; a number this short can be chance.',
  },
  prefilter: (joined, { canaries }) => !sightings(joined, canaries).next().done,
  *inspect(node, { canaries, host }) {
    for (const sighting of longest([...sightings(node.text, canaries)])) {
      const { canary, start, end, coded } = sighting;
      if (canary.kind === 'url' && isOwnHost(canary, host)) continue;
      const unsure = sighting.weak && agreeing[canary.kind]?.test(fieldWord(node.name)) !== true;
      yield {
        messageId: unsure ? 'partly' : wayOf(coded, node.root === 'request.headers.referer'),
        data: { label: labelOf(canary.kind), encoding: coded === null || coded === 'reversed' ? '' : coded.encoding },
        kind: canary.kind,
        confidence: unsure ? 'possible' : 'observed',
        canary: canary.value,
        span: { start, end },
      } satisfies RawHit;
    }
  },
});

function wayOf(coded: Form['coded'], referred: boolean): string {
  if (coded === 'reversed') return 'reversed';
  return coded === null ? (referred ? 'referred' : 'seen') : 'coded';
}

function* sightings(text: string, canaries: CompiledCanaries): Generator<Sighting> {
  const folded = fold(text);
  for (const { word, start } of findWords(folded, canaries.search)) {
    const form = canaries.forms[word]!;
    const end = start + canaries.search.words[word]!.length;
    const joiners = form.canary.kind === 'url' || form.canary.kind === 'email' ? '-_@' : '';
    const { coded } = form;
    const isWhole =
      coded === null || coded === 'reversed'
        ? standsAlone(folded, { start, end }, joiners)
        : standsAloneInside(text, start, coded, joiners);
    if (isWhole) yield { ...form, start, end };
  }
  if (canaries.numbers.size === 0) return;
  for (const { digits, start, end } of digitGroups(folded, canaries.leastDigits)) {
    const form = canaries.numbers.get(digits);
    if (form === undefined || !standsAlone(folded, { start, end })) continue;
    yield { ...form, start: folded.charAt(start - 1) === '+' ? start - 1 : start, end };
  }
}

function standsAloneInside(text: string, start: number, coded: Coded, joiners: string): boolean {
  const undone = undoneAround(text, start, coded);
  if (undone === null) return false;
  return standsAlone(undone.bytes, { start: undone.start, end: undone.start + coded.bytes.length }, joiners);
}

/** One sighting per canary: a sure one before a weak one, one in clear before a coded one, then the longest spelling, then the first place. */
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
  if ((one.coded === null) !== (other.coded === null)) return one.coded === null;
  return one.end - one.start > other.end - other.start;
}

/** The visit to the planted page itself is no telemetry. */
function isOwnHost(canary: Canary, host: Context['host']): boolean {
  const value = canary.value.includes('://') ? canary.value : `https://${canary.value}`;
  return host !== null && absoluteUrl(value)?.host.replace(/^www\./, '') === host.toLowerCase().replace(/^www\./, '');
}
