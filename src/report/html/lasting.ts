import type { LastingValue, ReportData } from '../../model/index.ts';
import { count } from '../words/amount.ts';
import { cut } from '../words/cut.ts';
import { kindName } from '../words/kind.ts';
import { LASTING_LEAD, lastingFacts, nothingLasts } from '../words/lasting.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

/** Values that stand open; the rest folds away, and nothing is left out. */
const OPEN = 25;

/** The values that stayed the same, with what they survived; null where nobody asked for them. */
export function lasting(data: ReportData): Markup | null {
  if (data.lasting === undefined) return null;
  const items = (data.lasting?.found ?? []).map(card);
  const rest = items.slice(OPEN);
  const folded =
    rest.length > 0
      ? html`<details>
          <summary>${count(rest.length)} more</summary>
          ${rest}
        </details>`
      : null;
  const body = items.length > 0 ? html`${items.slice(0, OPEN)}${folded}` : html`<p>${nothingLasts(data)}</p> `;
  return section({ id: 'same', title: 'What stays the same', lead: LASTING_LEAD }, body);
}

function card(value: LastingValue): Markup {
  return html`<article class="card">
    <h3>${kindName(value.kind)}</h3>
    <div class="value">${cut(value.value, 128)}</div>
    <dl class="facts">
      ${lastingFacts(value).map(
        ([name, words]) =>
          html`<dt>${name}</dt>
            <dd>${words}</dd> `,
      )}
    </dl>
  </article> `;
}
