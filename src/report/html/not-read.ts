import type { ReportData } from '../../model/index.ts';
import { count, size } from '../words/amount.ts';
import { BLINDNESS, SILENCE } from '../words/blindness.ts';
import { cut } from '../words/cut.ts';
import { utcTime } from '../words/time.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';
import { table } from './table.ts';

/** What was seen and not read, what was not recorded, and what no such session can see. */
export function notRead(data: ReportData): Markup {
  return section(
    { id: 'unread', title: 'What could not be read', lead: SILENCE },
    html`${blindSpots(data)}${unread(data)}${gaps(data)}
      <h3>What a Wi-Fi proxy with a user’s certificate cannot see at all</h3>
      <ul class="words">
        ${BLINDNESS.map((line) => html`<li>${line}</li> `)}
      </ul> `,
  );
}

function blindSpots({ blind }: ReportData): Markup {
  if (blind.length === 0) return html`<p>Every connection that came through the proxy could be read.</p> `;
  const columns = [
    { title: 'Host' },
    { title: 'Why it could not be read' },
    { title: 'Connections', number: true },
    { title: 'Sent', number: true },
    { title: 'Received', number: true },
  ];
  const rows = blind.map((spot) => [
    cut(spot.host ?? 'unknown', 120),
    cut(spot.sentence, 600),
    count(spot.count),
    size(spot.bytesUp),
    size(spot.bytesDown),
  ]);
  return html`<h3>Connections seen, not read</h3>
    ${table('Connections seen, not read', columns, rows)}`;
}

function unread({ unread }: ReportData): Markup {
  if (unread.length === 0) return html`<p>No payload was left that could be taken out and not be read.</p> `;
  const columns = [
    { title: 'Host' },
    { title: 'Outcome' },
    { title: 'Why' },
    { title: 'Payloads', number: true },
    { title: 'Bytes', number: true },
  ];
  const rows = unread.map((item) => [
    cut(item.host ?? 'unknown', 120),
    item.outcome,
    cut(item.why, 300),
    count(item.payloads),
    size(item.bytes),
  ]);
  return html`<h3>Payloads tried, not read</h3>
    ${table('Payloads tried, not read', columns, rows)}`;
}

function gaps({ gaps }: ReportData): Markup {
  if (gaps.length === 0) return html`<p>No gap in the recording is known.</p> `;
  const columns = [
    { title: 'From' },
    { title: 'To' },
    { title: 'Reason' },
    { title: 'Detail' },
    { title: 'Missing', number: true },
  ];
  const rows = gaps.map((gap) => [
    utcTime(gap.startedAt),
    utcTime(gap.endedAt),
    gap.reason,
    cut(gap.detail, 300),
    gap.missing === null ? 'unknown' : count(gap.missing),
  ]);
  return html`<h3>Stretches that were not recorded</h3>
    ${table('Stretches that were not recorded', columns, rows)}`;
}
