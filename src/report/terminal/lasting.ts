import type { ReportData } from '../../model/index.ts';
import { count } from '../words/amount.ts';
import { cut } from '../words/cut.ts';
import { kindName } from '../words/kind.ts';
import { LASTING_LEAD, lastingFacts, nothingLasts } from '../words/lasting.ts';
import type { Page } from './page.ts';

/** Values listed; the rest are counted. */
const LISTED = 20;

/** The values that stayed the same, with what they survived; nothing where nobody asked for them. */
export function addLasting(page: Page, data: ReportData): void {
  if (data.lasting === undefined) return;
  page.heading('What stays the same');
  const found = data.lasting?.found ?? [];
  if (found.length === 0) {
    page.add(nothingLasts(data), { indent: 2 });
    return;
  }
  page.add(LASTING_LEAD, { indent: 2, tone: 'soft' });
  for (const value of found.slice(0, LISTED)) {
    page.add('');
    page.add(cut(value.value, 64), { indent: 2, tone: value.survived.includes('private-mode') ? 'private' : 'strong' });
    page.add(kindName(value.kind), { indent: 4 });
    for (const [name, words] of lastingFacts(value)) page.add(`${name}: ${words}`, { indent: 4, tone: 'soft' });
  }
  if (found.length > LISTED)
    page.add(`… and ${count(found.length - LISTED)} more, in the html and json formats`, { indent: 2, tone: 'soft' });
}
