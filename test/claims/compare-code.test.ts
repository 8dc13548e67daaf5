import { expect, test } from 'vitest';
import { compareCode } from '../../src/claims/compare-code.ts';
import { sideOf } from '../../src/claims/side.ts';
import type { ComparedCode, CompareFacts } from '../../src/model/index.ts';
import { compareFacts } from './sample-compare.ts';

const code = (other: Partial<CompareFacts>, one: Partial<CompareFacts> = {}): ComparedCode =>
  compareCode(sideOf(compareFacts(one), null), sideOf(compareFacts(other), null));
const { events } = compareFacts();

test('the same events with the same fields at the same endpoint are the same code, on whatever host', () => {
  const elsewhere = events.map((event) => ({ ...event, host: 'sa.eu.example' }));
  expect(code({ events: elsewhere })).toMatchObject({
    verdict: 'supported',
    endpoints: { both: ['POST /sa'] },
    events: { both: ['sensors-analytics: open', 'sensors-analytics: search'], first: [], second: [] },
    fields: [],
  });
});

test('fields that only one has are named, and are not the same code when they are many', () => {
  const renamed = events.map((event) => ({ ...event, field: event.field === 'url' ? 'url' : `${event.field}2` }));
  const found = code({ events: renamed });
  expect(found.verdict).toBe('contradicted');
  expect(found.fields[0]).toEqual({
    event: 'sensors-analytics: open',
    first: ['lib', 'uuid', 'version'],
    second: ['lib2', 'uuid2', 'version2'],
  });
});

test('other events are other code, and with unread traffic untested', () => {
  const others = events.map((event) => ({ ...event, name: `x-${event.name ?? ''}` }));
  expect(code({ events: others }).verdict).toBe('contradicted');
  const unread = [{ phaseId: 2, host: null, outcome: 'opaque', payloads: 1 }];
  expect(code({ events: others, unread }).verdict).toBe('untested');
});

test('without events, with a field or two, or with another endpoint nothing is said', () => {
  expect(code({ events: [] })).toMatchObject({
    verdict: 'untested',
    why: expect.stringContaining('In the second') as unknown,
  });
  expect(code({ events: events.slice(0, 2) }, { events: events.slice(0, 2) }).verdict).toBe('untested');
  expect(code({ endpoints: [] }).verdict).toBe('untested');
});

test('events of an idle phone are noise', () => {
  const idle = events.map((event) => ({ ...event, phaseId: 1 }));
  expect(code({}, { events: [...events, ...idle] })).toMatchObject({ verdict: 'untested', events: { both: [] } });
});
