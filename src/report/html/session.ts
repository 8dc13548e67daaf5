import type { ReportData } from '../../model/index.ts';
import { sessionFacts } from '../session-facts.ts';
import { count } from '../words/amount.ts';
import { cut } from '../words/cut.ts';
import { utcTime } from '../words/time.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';
import { table } from './table.ts';

/** When, with what and how the session was made: facts, phases and canaries. */
export function session(data: ReportData): Markup {
  const lead = 'All times are UTC. Options that change what could be seen are listed as they were set.';
  const facts = sessionFacts(data).map(
    ([name, words]) =>
      html`<dt>${cut(name, 120)}</dt>
        <dd>${cut(words, 600)}</dd> `,
  );
  const phases = data.phases.map((phase) => [
    cut(phase.name, 120),
    phase.private ? 'yes' : 'no',
    phase.consent ?? 'not noted',
    utcTime(phase.startedAt),
    phase.endedAt === null ? 'open' : utcTime(phase.endedAt),
    count(phase.exchanges),
    count(phase.findings),
  ]);
  const columns = [
    { title: 'Phase' },
    { title: 'Private mode' },
    { title: 'Consent' },
    { title: 'Began' },
    { title: 'Ended' },
    { title: 'Requests', number: true },
    { title: 'Findings', number: true },
  ];
  const canaries = data.canaries.map((canary) => [canary.kind, cut(canary.value, 300)]);
  return section(
    { id: 'session', title: 'The session', lead },
    html`<dl class="facts">${facts}</dl>
      <h3>Phases</h3>
      ${phases.length > 0 ? table('Phases', columns, phases) : html`<p>No phase was marked.</p>`}
      <h3>Canaries: values that were looked for</h3>
      ${canaries.length > 0 ? table('Canaries', [{ title: 'Kind' }, { title: 'Value' }], canaries) : html`<p>None was given: only patterns could be found.</p>`}`,
  );
}
