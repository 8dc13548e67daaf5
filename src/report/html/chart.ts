import type { ReportData } from '../../model/index.ts';
import { type ChartModel, chartModel } from '../chart-model.ts';
import { count } from '../words/amount.ts';
import { html, type Markup } from './markup.ts';
import { section } from './section.ts';

const LABEL = 250;
const COLUMN = 104;
const ROW = 34;
const HEAD = 52;
const SUM = 64;

/** Findings by phase and destination as a static drawing with every number printed. */
export function chart(data: ReportData): Markup {
  const model = chartModel(data);
  const lead =
    'How many findings went where in which phase. The darker the field, the more; private phases are violet.';
  const body =
    model.rows.length > 0
      ? html`<div class="scroll">${drawing(model)}</div>`
      : html`<p>There is nothing to draw: no finding in any phase.</p>`;
  return section({ id: 'when', title: 'In which phase', lead }, body);
}

function drawing(model: ChartModel): Markup {
  const width = LABEL + model.phases.length * COLUMN + SUM;
  const height = HEAD + model.rows.length * ROW;
  const words = model.rows.map(
    (row) =>
      `${row.host}: ${row.cells.map((cell, index) => `${count(cell)} in ${model.phases[index]?.name ?? ''}`).join(', ')}.`,
  );
  const heads = model.phases.map((phase, index) => {
    const x = LABEL + index * COLUMN + COLUMN / 2;
    const mark = phase.private
      ? html`<text x="${x}" y="38" text-anchor="middle" class="small private">private</text>`
      : null;
    return html`<text x="${x}" y="20" text-anchor="middle">${short(phase.name, 14)}</text>${mark}`;
  });
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="chart-title chart-words">
    <title id="chart-title">Findings by destination and phase</title>
    <desc id="chart-words">${words.join(' ')}</desc>
    ${heads}
    <text x="${width - 8}" y="20" text-anchor="end" class="small">all</text>
    ${model.rows.map((row, index) => line(model, row, HEAD + index * ROW))}
  </svg> `;
}

function line(model: ChartModel, row: ChartModel['rows'][number], y: number): Markup {
  const end = LABEL + model.phases.length * COLUMN + SUM - 8;
  return html`<text x="0" y="${y + 21}">${short(row.host, 36)}</text
    >${row.cells.map((cell, index) => field(model, { cell, index, y }))}<text
      x="${end}"
      y="${y + 21}"
      text-anchor="end"
      class="off"
      >${count(row.total)}</text
    > `;
}

function field(
  model: ChartModel,
  { cell, index, y }: { readonly cell: number; readonly index: number; readonly y: number },
): Markup {
  const x = LABEL + index * COLUMN;
  const share = model.most === 0 ? 0 : cell / model.most;
  const isPrivate = model.phases[index]?.private === true;
  const opacity = (0.14 + 0.86 * Math.sqrt(share)).toFixed(2);
  const fill =
    cell === 0
      ? html`<rect x="${x + 2}" y="${y + 2}" width="${COLUMN - 4}" height="${ROW - 4}" rx="5" class="empty" />`
      : html`<rect
          x="${x + 2}"
          y="${y + 2}"
          width="${COLUMN - 4}"
          height="${ROW - 4}"
          rx="5"
          class="cell${isPrivate ? ' private' : ''}"
          fill-opacity="${opacity}"
        />`;
  const tone = cell === 0 ? 'none' : share > 0.25 ? 'on' : 'off';
  return html`${fill}<text x="${x + COLUMN / 2}" y="${y + 21}" text-anchor="middle" class="${tone}"
      >${count(cell)}</text
    >`;
}

function short(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
