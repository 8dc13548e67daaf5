import { expect, test } from 'vitest';
import type { Entry } from '../../../src/model/index.ts';
import { reportData } from '../../../src/store/reading/report-data.ts';
import { memoryDatabase } from '../memory-database.ts';
import { finding } from '../sample-parts.ts';
import { END, analysis, entries, run, session } from '../sample-session.ts';

const extra = { toolVersion: '9.9.9', generatedAt: END + 1, parts: [] };
const clean = { endedAt: END, cleanEnd: true, gap: null };

test('a report holds the session, its totals, and everything that was found', () => {
  const data = reportData(memoryDatabase(entries), 'session.sqlite', extra, clean);
  expect(data).toMatchObject({
    toolVersion: '9.9.9',
    generatedAt: END + 1,
    file: 'session.sqlite',
    session,
    ...{ endedAt: END },
  });
  expect(data.matrix).toEqual([
    { phase: 'browse', host: 'sa.example', kind: 'url', findings: 1 },
    { phase: 'private', host: 'api.example', kind: 'imei', findings: 1 },
  ]);
  expect(data.findings).toHaveLength(2);
  expect(data.evidence).toHaveLength(2);
  expect(data.gaps).toHaveLength(1);
});

test('an unclean end that nobody has written down yet is among the gaps', () => {
  const gap = { startedAt: 1, endedAt: 2, reason: 'unclean-end', detail: 'Cut off.', missing: null };
  const data = reportData(memoryDatabase(entries), 'a', extra, { endedAt: null, cleanEnd: false, gap });
  expect(data.gaps.at(-1)).toEqual(gap);
});

test('at most 5,000 findings are listed, and all are counted', () => {
  const findings = Array.from({ length: 5500 }, () => finding('x1:request.body'));
  const more: readonly Entry[] = [
    { kind: 'run', run: { ...run, id: 2 } },
    { kind: 'analysis', runId: 2, analysis: { ...analysis, findings } },
  ];
  const data = reportData(memoryDatabase([...entries, ...more]), 'a', extra, clean);
  expect(data.findings).toHaveLength(5000);
  expect(data.totals.findings).toBe(5501);
});
