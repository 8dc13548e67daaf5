import { expect, test } from 'vitest';
import { readSightings } from '../../../src/store/reading/read-sightings.ts';
import { memoryDatabase } from '../memory-database.ts';
import { exchange, finding, payload } from '../sample-parts.ts';
import { analysis, entries } from '../sample-session.ts';

test('findings of what was sent are counted by all that a claim can ask for', () => {
  const [first, second, ...others] = readSightings(memoryDatabase(entries));
  expect(others).toEqual([]);
  expect(first).toEqual({
    phaseId: 1,
    host: 'sa.example',
    app: null,
    kind: 'url',
    confidence: 'observed',
    grade: 'encoded',
    canary: 'https://secret.example/page',
    event: 'openurl',
    byDesign: false,
    beside: ['url'],
    identifierIds: [],
    findings: 1,
    exchanges: 1,
    findingIds: [1],
    exchangeIds: [1],
  });
  expect(second).toMatchObject({ phaseId: 2, kind: 'imei', confidence: 'inferred', canary: null });
});

test('a hundred alike are one row with the first twenty, and what left with them stands beside', () => {
  const many = Array.from({ length: 100 }, (_, index) => 10 + index);
  const db = memoryDatabase([
    ...entries,
    ...many.flatMap((seq) => {
      const url = payload(`x${seq}:request.body`);
      const id = payload(`x${seq}:request.headers.referer`, { root: 'request.headers.referer' });
      const findings = [finding(url.id), finding(id.id, { kind: 'gaid', canary: null })];
      const made = { ...analysis, exchangeSeq: seq, payloads: [url, id], events: [], findings };
      return [
        { kind: 'exchange', exchange: exchange(seq) } as const,
        { kind: 'analysis', runId: 1, analysis: made } as const,
      ];
    }),
  ]);
  db.prepare(`INSERT INTO identifier VALUES (5, 1, 'd-77', 'unknown-id', '["phases"]', 'why')`).run();
  const sight = db.prepare('INSERT INTO identifier_sighting VALUES (5, ?, ?, NULL)');
  for (const seq of many) sight.run(seq, `x${seq}:request.body`);
  const alike = readSightings(db).filter(({ identifierIds }) => identifierIds.includes(5));
  expect(alike.map(({ kind, byDesign, findings, exchanges }) => [kind, byDesign, findings, exchanges])).toEqual([
    ['url', false, 100, 100],
    ['gaid', true, 100, 100],
  ]);
  expect(alike[0]).toMatchObject({ beside: ['gaid', 'url'] });
  expect(alike[0]?.findingIds).toHaveLength(20);
  expect(alike[0]?.exchangeIds).toEqual(many.slice(0, 20));
});
