import type { DataEvent } from '../model/index.ts';
import { dataEventColumns } from './data-event-columns.ts';

/** One line of a JSON Lines export, line feed included: keys are SQL column names, `at` is ms since the epoch, UTC. */
export function dataEventLine(row: DataEvent): string {
  return `${JSON.stringify(Object.fromEntries(dataEventColumns.map(([column, field]) => [column, row[field]])))}\n`;
}
