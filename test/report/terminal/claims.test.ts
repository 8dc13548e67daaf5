import { expect, it } from 'vitest';
import { addClaims } from '../../../src/report/terminal/claims.ts';
import { createPage } from '../../../src/report/terminal/page.ts';
import { sampleVerdict } from '../sample.ts';

it('each claim stands with its verdict, the reason, and what it rests on', () => {
  const page = createPage({ width: 120, color: false });
  addClaims(page, [sampleVerdict(), sampleVerdict({ id: 'consent', verdict: 'untested', why: 'No such phase.' })]);
  for (const words of ['SUPPORTED private-mode', 'UNTESTED consent', 'No such phase.', 'Looked at: 2 phases'])
    expect(page.text()).toContain(words);
});
