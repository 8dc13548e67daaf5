import type { Evidence, ReportData } from '../../model/index.ts';
import { count, counted, size } from '../words/amount.ts';
import { howToCheck } from '../words/check.ts';
import { cut } from '../words/cut.ts';
import { hexDump } from '../words/hex-dump.ts';
import { utcTime } from '../words/time.ts';
import { trailWords } from '../words/trail.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

/** Pieces of evidence that stand open. */
const OPEN = 3;

/** The anchor of the first piece of evidence of each exchange. */
export function evidenceIds(data: ReportData): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  data.evidence.forEach(({ exchangeId }, index) => {
    if (!ids.has(exchangeId)) ids.set(exchangeId, `evidence-${index + 1}`);
  });
  return ids;
}

/** The bytes behind the findings, with the way to check them. */
export function evidence(data: ReportData): Markup {
  const lead =
    'The bytes as they were captured, what they say once unwrapped, and the commands with which anyone who has the database can repeat it.';
  const items = data.evidence.map((item, index) => piece(data.file, item, index));
  const body =
    items.length > 0 ? html`<div class="card">${items}</div>` : html`<p>No finding, so no bytes to show.</p>`;
  return section({ id: 'evidence', title: 'The evidence', lead }, body);
}

function piece(file: string, item: Evidence, index: number): Markup {
  const check = howToCheck(file, item);
  const shown = item.excerpt.length;
  const extent =
    shown < item.size
      ? `The first ${count(shown)} of ${count(item.size)} bytes`
      : `All ${counted(item.size, 'byte', 'bytes')}`;
  return html`<details id="evidence-${index + 1}" ${index < OPEN ? html` open` : null}>
    <summary>
      <h3>Exchange ${item.exchangeId}</h3>
      · ${cut(item.host ?? 'host unknown', 120)} · ${utcTime(item.at)} · ${size(item.size)}
    </summary>
    <dl class="facts">
      <dt>Request</dt>
      <dd class="mono">${item.method ?? ''} ${cut(item.url ?? 'address unknown', 600)}</dd>
      <dt>Part of the message</dt>
      <dd class="mono">${item.root}</dd>
      <dt>Unwrapped through</dt>
      <dd>${cut(trailWords(item.trail), 600)}</dd>
      <dt>SHA-256 of these bytes</dt>
      <dd class="mono">${item.sha256}</dd>
    </dl>
    <h4>${extent}, as captured</h4>
    <pre tabindex="0">${hexDump(item.excerpt)}</pre>
    <h4>What it says</h4>
    <pre class="wrap">${cut(item.readable, 2000)}</pre>
    <p class="soft">${check.sentence}</p>
    <pre class="wrap">${check.commands.join('\n')}</pre>
  </details> `;
}
