import type { DestinationSummary, ReportData } from '../../model/index.ts';
import { count, size } from '../words/amount.ts';
import { cut } from '../words/cut.ts';
import { placeLines, serverCountry } from '../words/place.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';
import { table } from './table.ts';

/** Every destination with what is known of it. */
export function toWhom(data: ReportData): Markup {
  const lead =
    'Every destination that was contacted, with or without findings. A company or country that could not be established is unknown, not guessed. Where sources disagree, each is listed with the date of its data.';
  const columns = [
    { title: 'Host' },
    { title: 'Company' },
    { title: 'Server in' },
    { title: 'Seat in' },
    { title: 'Requests', number: true },
    { title: 'Sent', number: true },
    { title: 'Received', number: true },
    { title: 'Findings', number: true },
    { title: 'Phases' },
  ];
  const rows = [...data.destinations]
    .sort((one, other) => other.findings - one.findings || other.exchanges - one.exchanges)
    .map((place) => [
      nameOf(place),
      place.company ?? 'unknown',
      serverCountry(place.places, place.serverCountry) ?? 'unknown',
      place.seatCountry ?? 'unknown',
      place.failed > 0 ? `${count(place.exchanges)} (${count(place.failed)} failed)` : count(place.exchanges),
      size(place.bytesUp),
      size(place.bytesDown),
      count(place.findings),
      cut(place.phases.join(', '), 200),
    ]);
  const body =
    rows.length > 0
      ? html`${table('Destinations', columns, rows)}${origins(data.destinations)}`
      : html`<p>No destination was contacted through the proxy.</p>`;
  return section({ id: 'whom', title: 'To whom', lead }, body);
}

function nameOf({ host, port }: DestinationSummary): string {
  return cut(port === 443 ? host : `${host} port ${port}`, 120);
}

/** Who says so: every statement on a place with its source; folded, but for those that are disputed. */
function origins(destinations: readonly DestinationSummary[]): Markup {
  const known = destinations.filter(({ places }) => places.length > 0);
  const items = known.map((place) => {
    const lines = placeLines(place.places);
    const isDisputed = lines.some(({ disputed }) => disputed);
    const mark = isDisputed ? html` <span class="badge inferred">sources disagree</span>` : null;
    const facts = lines.map(
      ({ term, words }) =>
        html`<dt>${term}</dt>
          <dd>${words}</dd> `,
    );
    return html`<details${isDisputed ? html` open` : null}>
      <summary>${nameOf(place)}${mark}</summary>
      <dl class="facts">${facts}</dl>
    </details> `;
  });
  return html`<h3>Who says so</h3>
    ${
      items.length > 0
        ? html`<div class="card">${items}</div>`
        : html`<p>Nothing was looked up: that is done when a session ends, and by "telltale analyze".</p>`
    }`;
}
