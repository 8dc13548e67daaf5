/** A row of `about`: `item` is a column, or empty for the table or view itself. */
export interface Description {
  readonly subject: string;
  readonly item: string;
  readonly words: string;
}

const SUBJECT = /^CREATE (?:TABLE|VIEW) (\w+) .*?-- (.+)$/;

/** The words that our own schema text carries after `--`, one row per table, view and column. */
export function describe(sql: string): readonly Description[] {
  const rows: Description[] = [];
  let subject = '';
  for (const line of sql.split('\n')) {
    const opening = SUBJECT.exec(line);
    if (opening) {
      subject = opening[1]!;
      rows.push({ subject, item: '', words: opening[2]! });
      continue;
    }
    const mark = line.indexOf(' -- ');
    if (mark < 0) continue;
    const item = columnName(line.slice(0, mark).trim());
    rows.push({ subject, item, words: line.slice(mark + 4) });
  }
  return rows;
}

/** `expression AS name,` in a view, `name TYPE …,` in a table. */
function columnName(definition: string): string {
  const alias = / AS (\w+),?$/.exec(definition);
  return alias?.[1] ?? definition.split(' ', 1)[0]!;
}
