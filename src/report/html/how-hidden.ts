import type { ReportData } from '../../model/index.ts';
import { trails } from '../trails.ts';
import { counted } from '../words/amount.ts';
import { cut } from '../words/cut.ts';
import { gradeSentence } from '../words/grade.ts';
import { list } from '../words/list.ts';
import { trailWords } from '../words/trail.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

const OPEN = 40;

/** Every distinct trail in plain words, with what it is worth. */
export function howHidden(data: ReportData): Markup {
  const lead =
    'All of it travelled inside TLS, which this proxy opened with your consent. What the sender wrapped it in besides, from the outside in:';
  const items = trails(data.findings).map(
    (use) =>
      html`<article class="card">
        <h3>${capital(gradeSentence(use.grade))}</h3>
        <p>${cut(trailWords(use.trail), 600)}</p>
        <p class="soft">
          <code>${cut(use.trail === '' ? '(none)' : use.trail, 300)}</code> ·
          ${counted(use.findings, 'finding', 'findings')}, sent to
          ${list(
            use.hosts.map((host) => cut(host, 120)),
            4,
          )}
        </p>
      </article> `,
  );
  const rest = items.slice(OPEN);
  const folded =
    rest.length > 0
      ? html`<details>
          <summary>${counted(rest.length, 'more way', 'more ways')}</summary>
          ${rest}
        </details>`
      : null;
  const body =
    items.length > 0 ? html`${items.slice(0, OPEN)}${folded}` : html`<p>No finding, so nothing to unwrap.</p>`;
  return section({ id: 'how', title: 'How it was hidden', lead }, body);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
