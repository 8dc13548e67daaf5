import { expect, test } from 'vitest';
import { compareFacts } from '../../../src/store/reading/compare-facts.ts';
import { memoryDatabase } from '../memory-database.ts';
import { exchange } from '../sample-parts.ts';
import { END, entries } from '../sample-session.ts';

const ending = { endedAt: END, cleanEnd: true, gap: null };

test('fields of events, and endpoints of the hosts that were told something', () => {
  const { events, endpoints } = compareFacts(memoryDatabase(entries), ending);
  expect(events).toEqual([
    { phaseId: 1, host: 'sa.example', protocol: 'sensors-analytics', name: 'openurl', field: 'url' },
  ]);
  expect(endpoints.map(({ phaseId, host, method, path }) => [phaseId, host, method, path])).toEqual([
    [1, 'sa.example', 'POST', '/sa'],
    [2, 'api.example', 'GET', '/v1/x'],
    [2, 'sa.example', 'POST', '/sa'],
  ]);
});

test('addresses that differ in numbers and ids only are one endpoint', () => {
  const paths = ['/u/1/x', '/u/22/x', '/u/0123456789abcdef01/x', '/settings'];
  const db = memoryDatabase([
    ...entries,
    ...paths.map((path, index) => ({
      kind: 'exchange' as const,
      exchange: exchange(10 + index, { url: `https://sa.example${path}?r=${index}` }),
    })),
  ]);
  const found = compareFacts(db, ending).endpoints.filter(({ phaseId, path }) => phaseId === 1 && path !== '/sa');
  expect(found.map(({ path, requests }) => [path, requests])).toEqual([
    ['/settings', 1],
    ['/u/*/x', 3],
  ]);
});

test('properties that are no JSON object have no fields', () => {
  const db = memoryDatabase(entries);
  db.prepare(`UPDATE event SET properties = '[1'`).run();
  expect(compareFacts(db, ending).events).toEqual([]);
});
