import { expect, test } from 'vitest';
import type { Analysis } from '../../../src/model/index.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START, exchange, finding, payload } from '../sample-parts.ts';
import { analysis, entries, run } from '../sample-session.ts';
import { analysisInserter } from '../../../src/store/rows/analysis-inserter.ts';

function databaseWith(change: Partial<Analysis>): ReturnType<typeof memoryDatabase> {
  const db = memoryDatabase([
    { kind: 'run', run },
    { kind: 'phase', phase: { id: 1, name: 'browse', private: false, consent: null, startedAt: START } },
    { kind: 'exchange', exchange: exchange(1) },
  ]);
  analysisInserter(db)(1, { ...analysis, ...change });
  return db;
}

test('payloads keep all that is needed to walk the steps again', () => {
  const db = memoryDatabase(entries);
  expect(db.prepare("SELECT * FROM payload WHERE field = '0.properties.url'").get()).toMatchObject({
    exchange_id: 1,
    run_id: 1,
    parent_id: 'x1:request.body/form.data_list/base64.0',
    root: 'request.body',
    slot: '{"kind":"field","pointer":"/0/properties/url"}',
    step: '{"decoder":"json","version":1,"params":{},"part":2}',
    outcome: 'text',
    why: null,
    text: 'https://secret.example/page',
    grade: 'encoded',
  });
  expect(db.prepare("SELECT why, outcome_detail FROM payload WHERE outcome = 'opaque'").get()).toEqual({
    why: 'tried base64, gzip',
    outcome_detail: '{"kind":"opaque","entropy":7.9,"tried":["base64","gzip"]}',
  });
});

test('a finding is joined to its payload and its event', () => {
  const row = memoryDatabase(entries)
    .prepare(
      `SELECT p.field, v.name, v.identity, v.properties, v.time, f.span_start, f.span_end FROM finding f
       JOIN payload p ON p.key = f.payload_key JOIN event v ON v.key = f.event_key`,
    )
    .all();
  expect(row).toEqual([
    {
      field: '0.properties.url',
      name: 'openurl',
      identity: '{"distinct_id":"d-77"}',
      properties: '{"url":"https://secret.example/page"}',
      time: START + 900,
      span_start: 0,
      span_end: 27,
    },
  ]);
});

test.each([1.5, 1e300, Infinity, NaN, -1])('a sender who claims the time %d does not cost the batch', (time) => {
  const [event] = analysis.events;
  const db = databaseWith({ events: [{ ...event!, time }] });
  const stored = Number.isSafeInteger(Math.trunc(time)) ? Math.trunc(time) : null;
  expect(db.prepare('SELECT time FROM event').pluck().get()).toBe(stored);
});

test('hostile texts come back as they were: NUL, quotes, half a surrogate, keys such as __proto__', () => {
  const text = `a\0b'"; DROP TABLE finding; --\u{1f600}`;
  const [event] = analysis.events;
  const identity = JSON.parse('{"__proto__":"x"}') as Record<string, string>;
  const db = databaseWith({
    payloads: [payload('x1:request.body', { text })],
    events: [{ ...event!, identity }],
    findings: [finding('x1:request.body', { value: text, message: 'half \ud800' })],
  });
  expect(db.prepare('SELECT text FROM payload').pluck().get()).toBe(text);
  expect(db.prepare('SELECT value, message FROM finding').get()).toEqual({ value: text, message: 'half \ufffd' });
  expect(db.prepare('SELECT identity FROM event').pluck().get()).toBe('{"__proto__":"x"}');
});
