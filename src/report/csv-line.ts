import type { DataEvent } from '../model/index.ts';
import { dataEventColumns } from './data-event-columns.ts';
import { isoTime } from './words/time.ts';

const formulaStarts = '=+-@\t\r\n＝＋－＠';

/** The first line of a CSV export (RFC 4180): the SQL column names. */
export function csvHeader(): string {
  return `${dataEventColumns.map(([column]) => column).join(',')}\r\n`;
}

/**
 * One line of a CSV export (RFC 4180, CRLF): `at` in ISO 8601, absent values empty. A cell that a spreadsheet would take for a formula
 * gets a `'` in front; the jsonl export keeps values as they are.
 */
export function csvLine(row: DataEvent): string {
  return `${dataEventColumns.map(([, field]) => cell(field === 'at' ? isoTime(row.at) : row[field])).join(',')}\r\n`;
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const isFormula = [value, value.trimStart()].some((text) => text !== '' && formulaStarts.includes(text.charAt(0)));
  const safe = isFormula ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
