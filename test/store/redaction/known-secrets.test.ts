import { expect, test } from 'vitest';
import type { Entry } from '../../../src/model/index.ts';
import { hiddenPlaces, knownSecrets } from '../../../src/store/redaction/known-secrets.ts';
import { memoryDatabase } from '../memory-database.ts';
import { finding, payload } from '../sample-parts.ts';
import { analysis, entries, run } from '../sample-session.ts';

test('every canary and every value ever found is a known secret, once', () => {
  expect([...knownSecrets(memoryDatabase(entries))].sort()).toEqual([
    '490154203237518',
    'Li Ming',
    'https://secret.example/page',
  ]);
});

test('headers and paths that hid a secret behind a decoder are known, bodies and queries need not be', () => {
  const hidden = [
    payload('x1:request.headers.x-data#2/base64.0', { root: 'request.headers.x-data#2', trail: 'base64' }),
    payload('x1:request.target/query.d/base64.0', { root: 'request.target', trail: 'query.d > base64' }),
    payload('x1:request.body/base64.0', { root: 'request.body', trail: 'base64' }),
  ];
  const found: readonly Entry[] = [
    { kind: 'run', run: { ...run, id: 2 } },
    {
      kind: 'analysis',
      runId: 2,
      analysis: { ...analysis, payloads: hidden, events: [], findings: hidden.map(({ id }) => finding(id)) },
    },
  ];
  const places = hiddenPlaces(memoryDatabase([...entries, ...found]));
  expect(places.header(1, 'request', 'X-Data')).toBe(true);
  expect(places.header(2, 'request', 'X-Data')).toBe(false);
  expect(places.header(1, 'response', 'X-Data')).toBe(false);
  expect(places.path(1)).toBe(false);
  const inPath = payload('x1:request.target/path.1', { root: 'request.target', trail: 'path > base64' });
  const db = memoryDatabase([
    ...entries,
    { kind: 'run', run: { ...run, id: 2 } },
    {
      kind: 'analysis',
      runId: 2,
      analysis: { ...analysis, payloads: [inPath], events: [], findings: [finding(inPath.id)] },
    },
  ]);
  expect(hiddenPlaces(db).path(1)).toBe(true);
});
