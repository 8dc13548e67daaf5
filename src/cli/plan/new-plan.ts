import type { Canary } from '../../model/index.ts';
import type { Plan, PlanPhase } from './plan.ts';

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
/** Names that belong to no one (RFC 2606), so that a visit troubles no one. */
const SITES = ['www.example.org', 'www.example.com', 'www.example.net'];
const ENGINES = ['google', 'bing', 'duckduckgo', 'baidu', 'yandex'];

/** A whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** A word that can be said and typed, and stands in no dictionary: four syllables hold 24 bits. */
function word(random: Random): string {
  const letter = (letters: string): string => letters.charAt(random(letters.length));
  return Array.from({ length: 4 }, () => letter(CONSONANTS) + letter(VOWELS)).join('');
}

function pages(random: Random): readonly Canary[] {
  return SITES.map((site) => ({ kind: 'url', value: `https://${site}/${word(random)}-${word(random)}` }));
}

/** The engine's name stands in the words, so that a report names the engine. */
function searches(random: Random): readonly Canary[] {
  return ENGINES.map((engine) => ({ kind: 'query', value: `${word(random)} ${word(random)} ${engine}` }));
}

/** A plan for the claims of telltale, with values that were never planted before. */
export function newPlan(random: Random, repeat: number): Plan {
  const phase = (name: string, what: string, change: Partial<PlanPhase> = {}): PlanPhase => ({
    ...{ name, do: what, private: false, consent: null, repeat: 1, canaries: [] },
    ...change,
  });
  const surf = 'Open each page, then search each word with the engine that it ends with.';
  return {
    device: null,
    apps: [],
    canaries: [],
    phases: [
      phase(
        'before-consent',
        'Open the browser for the first time; answer no dialogue. Open the pages if it lets you.',
        {
          ...{ consent: 'before', canaries: pages(random) },
        },
      ),
      phase('after-refusal', 'Refuse everything that the browser asks for, then open the pages.', {
        ...{ consent: 'refused', canaries: pages(random) },
      }),
      phase('baseline', 'Close all apps and leave the phone alone for ten minutes, screen off.'),
      phase('browse', surf, { repeat, canaries: [...pages(random), ...searches(random)] }),
      phase('private', `In a private window: ${surf.charAt(0).toLowerCase()}${surf.slice(1)}`, {
        ...{ private: true, repeat, canaries: [...pages(random), ...searches(random)] },
      }),
      phase(
        'outside-browser',
        'Close the browser. Type the text into the settings, a file name and a note; open other apps.',
        {
          canaries: [{ kind: 'text', value: `${word(random)} ${word(random)}` }],
        },
      ),
      phase('after-reset', 'Reset the advertising id and clear the data of the browser, then open the pages.', {
        canaries: pages(random),
      }),
    ],
  };
}
