import type { ReportData } from '../../model/index.ts';
import { count, size } from '../words/amount.ts';
import { cut } from '../words/cut.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';
import { table } from './table.ts';

/** Every destination with what is known of it. */
export function toWhom(data: ReportData): Markup {
  const lead =
    'Every destination that was contacted, with or without findings. A company or country that could not be established is unknown, not guessed.';
  const columns = [
    { title: 'Host' },
    { title: 'Company' },
    { title: 'Server in' },
    { title: 'Seat in' },
    { title: 'Requests', number: true },
    { title: 'Failed', number: true },
    { title: 'Sent', number: true },
    { title: 'Received', number: true },
    { title: 'Findings', number: true },
    { title: 'Phases' },
  ];
  const rows = [...data.destinations]
    .sort((one, other) => other.findings - one.findings || other.exchanges - one.exchanges)
    .map((place) => [
      cut(place.port === 443 ? place.host : `${place.host} port ${place.port}`, 120),
      place.company ?? 'unknown',
      place.serverCountry ?? 'unknown',
      place.seatCountry ?? 'unknown',
      count(place.exchanges),
      count(place.failed),
      size(place.bytesUp),
      size(place.bytesDown),
      count(place.findings),
      cut(place.phases.join(', '), 200),
    ]);
  const body =
    rows.length > 0
      ? table('Destinations', columns, rows)
      : html`<p>No destination was contacted through the proxy.</p>`;
  return section({ id: 'whom', title: 'To whom', lead }, body);
}
