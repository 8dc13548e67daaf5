import { html, type Markup } from './markup.ts';

/** A column: its heading, and whether it holds numbers. */
export interface Column {
  readonly title: string;
  readonly number?: boolean;
}

/** A table whose first column names its rows; it scrolls sideways by itself when it is too wide. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): Markup {
  const attributes = columns.map((column) => (column.number === true ? html` class="number"` : html``));
  const head = columns.map((column, index) => html`<th scope="col" ${attributes[index] ?? null}>${column.title}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell, index) => bodyCell(cell, index === 0, attributes[index] ?? null))}
      </tr> `,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div> `;
}

function bodyCell(cell: string | number, first: boolean, attributes: Markup | null): Markup {
  return first ? html`<th scope="row" ${attributes}>${cell}</th>` : html`<td${attributes}>${cell}</td>`;
}
