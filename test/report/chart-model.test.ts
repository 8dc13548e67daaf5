import { expect, it } from 'vitest';
import { chartModel } from '../../src/report/chart-model.ts';
import { sampleReport } from './sample.ts';

const cell = (host: string | null, phase: string, findings: number) => ({
  host,
  phase,
  findings,
  kind: 'url' as const,
});

it('kinds are summed into one field for each host and phase', () => {
  const { rows, most } = chartModel(
    sampleReport({ matrix: [cell('a', 'browse', 2), cell('a', 'browse', 3), cell(null, 'private', 1)] }),
  );
  expect(rows).toEqual([
    { host: 'a', cells: [0, 5, 0], total: 5 },
    { host: 'host unknown', cells: [0, 0, 1], total: 1 },
  ]);
  expect(most).toBe(5);
});

it('hosts and phases past the limit are drawn as one and not left out', () => {
  const matrix = Array.from({ length: 600 }, (_, index) => cell(`h${index % 30}`, `p${index % 20}`, 1));
  const { rows, phases } = chartModel(sampleReport({ matrix, phases: [] }));
  expect(rows.at(-1)?.host).toBe('18 more hosts');
  expect(phases.at(-1)?.name).toBe('12 more phases');
  expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(600);
});
