import type { ReportData, Verdict } from '../../model/index.ts';
import { cut } from '../words/cut.ts';
import { VERDICTS, verdictFacts, verdictMeaning } from '../words/verdict.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

/** What the session says to each built-in claim; nothing when it was not judged. */
export function claims({ claims: verdicts = [] }: ReportData): Markup | null {
  if (verdicts.length === 0) return null;
  const lead = `${VERDICTS.map((word) => `${word}: ${verdictMeaning(word)}`).join('; ')}.`;
  return section({ id: 'claims', title: 'Claims', lead }, html`<div class="card">${verdicts.map(entry)}</div>`);
}

/** The colours that the page has for how sure a finding is. */
const classes: Readonly<Record<Verdict['verdict'], string>> = {
  supported: 'inferred',
  contradicted: 'observed',
  untested: 'possible',
};

function entry(verdict: Verdict): Markup {
  const facts = verdictFacts(verdict).map(
    ([name, words]) => html`<p class="soft"><strong>${name}:</strong> ${words}</p> `,
  );
  return html`<details>
    <summary>
      <span class="badge ${classes[verdict.verdict]}">${verdict.verdict}</span> ${cut(verdict.says, 600)}
    </summary>
    <p>${cut(verdict.why, 600)}</p>
    ${facts}
  </details> `;
}
