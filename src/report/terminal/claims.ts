import type { Verdict } from '../../model/index.ts';
import { cut } from '../words/cut.ts';
import { VERDICTS, verdictFacts, verdictMeaning } from '../words/verdict.ts';
import type { Page, Tone } from './page.ts';

const tones: Readonly<Record<Verdict['verdict'], Tone>> = {
  supported: 'warning',
  contradicted: 'observed',
  untested: 'soft',
};

/** What the session says to each claim, with findings, denominators, and what could not be seen. */
export function addClaims(page: Page, verdicts: readonly Verdict[]): void {
  page.heading('Claims');
  for (const word of VERDICTS) page.add(`${word}: ${verdictMeaning(word)}`, { indent: 2, tone: 'soft' });
  for (const verdict of verdicts) {
    page.add('');
    page.add(`${verdict.verdict.toUpperCase()} ${cut(verdict.id, 80)}: ${cut(verdict.says, 600)}`, {
      indent: 2,
      tone: tones[verdict.verdict],
    });
    page.add(cut(verdict.why, 600), { indent: 4 });
    for (const [name, words] of verdictFacts(verdict)) page.add(`${name}: ${words}`, { indent: 4, tone: 'soft' });
  }
}
