import type { ReportData } from '../../model/index.ts';
import { headline } from '../headline.ts';
import { count, size } from '../words/amount.ts';
import { utcTime } from '../words/time.ts';
import { html, type Markup } from './markup.ts';

/** The answer in words, the banner of synthetic data, the figures and the table of contents. */
export function opening(data: ReportData, contents: readonly (readonly [id: string, title: string])[]): Markup {
  const { sentence, remarks } = headline(data);
  const { totals } = data;
  const sure = data.findings.filter((event) => event.confidence !== 'possible');
  const figures: readonly (readonly [string, string])[] = [
    ['pieces of data about you', count(sure.length)],
    ['of them sent in private mode', count(sure.filter((event) => event.private).length)],
    ['destinations', count(data.destinations.length)],
    ['requests seen', count(totals.exchanges)],
    ['connections not readable', count(totals.blind)],
    ['sent by the phone', size(totals.bytesUp)],
  ];
  return html`<header>
    ${data.session.synthetic ? syntheticBanner() : null}
    <p class="eyebrow">
      <b>telltale</b> <span>What a phone sends, to whom, and how it was hidden</span>
      <span>${utcTime(data.session.startedAt)}</span>
    </p>
    <h1>${sentence}</h1>
    ${remarks.map((remark) => html`<p class="remark">${remark}</p> `)}
    <dl class="figures">
      ${figures.map(
        ([term, figure]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${figure}</dd>
          </div> `,
      )}
    </dl>
    <nav aria-label="Contents">
      <ul>
        ${contents.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li> `)}
      </ul>
    </nav>
  </header> `;
}

function syntheticBanner(): Markup {
  return html`<p class="banner" role="note">
    <strong>SYNTHETIC.</strong> This traffic was played by a script. It is not that of a real phone and says nothing
    about any company.
  </p> `;
}
