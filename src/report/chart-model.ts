import type { ReportData } from '../model/index.ts';

/** Findings by host and phase, in the order in which they are drawn. */
export interface ChartModel {
  readonly phases: readonly { readonly name: string; readonly private: boolean }[];
  readonly rows: readonly { readonly host: string; readonly cells: readonly number[]; readonly total: number }[];
  readonly most: number;
}

const MOST_ROWS = 12;
const MOST_PHASES = 8;

/** Sums the matrix; hosts past the twelfth and phases past the eighth are drawn as one, so that nothing is left out. */
export function chartModel(data: ReportData): ChartModel {
  const named = new Map(data.phases.map((phase) => [phase.name, phase.private]));
  for (const { phase } of data.matrix) if (!named.has(phase)) named.set(phase, false);
  const names = [...named.keys()];
  const phases = names.slice(0, MOST_PHASES).map((name) => ({ name, private: named.get(name) ?? false }));
  if (names.length > MOST_PHASES) phases.push({ name: `${names.length - MOST_PHASES} more phases`, private: false });
  const columnOf = new Map(names.map((name, index) => [name, Math.min(index, MOST_PHASES)]));
  const sums = new Map<string, number[]>();
  for (const { host, phase, findings } of data.matrix) {
    const cells = sums.get(host ?? 'host unknown') ?? phases.map(() => 0);
    sums.set(host ?? 'host unknown', cells);
    cells[columnOf.get(phase) ?? 0]! += findings;
  }
  const all = [...sums]
    .map(([host, cells]) => ({ host, cells, total: sum(cells) }))
    .sort((one, other) => other.total - one.total);
  const rest = all.slice(MOST_ROWS);
  const rows = all.slice(0, MOST_ROWS);
  if (rest.length > 0) {
    const cells = phases.map((_, index) => sum(rest.map((row) => row.cells[index] ?? 0)));
    rows.push({ host: `${rest.length} more hosts`, cells, total: sum(cells) });
  }
  return { phases, rows, most: Math.max(0, ...rows.flatMap((row) => row.cells)) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
