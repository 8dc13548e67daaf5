import { expect, test } from 'vitest';
import { readBlindSpots, readUnread } from '../../../src/store/reading/read-blind-spots.ts';
import { memoryDatabase } from '../memory-database.ts';
import { exchange } from '../sample-parts.ts';
import { entries } from '../sample-session.ts';

test('what was seen and not read is counted by host and reason, with the bytes of its connection', () => {
  expect(readBlindSpots(memoryDatabase(entries))).toEqual([
    {
      host: 'pinned.example',
      reason: 'certificate-rejected',
      sentence: 'The app does not trust our CA.',
      count: 1,
      bytesUp: 700,
      bytesDown: 80,
    },
  ]);
});

test('a blind exchange of which nothing at all is known is counted too', () => {
  const unknown = exchange(9, { kind: 'blind', connectionId: 8, host: null, requestBody: null, responseBody: null });
  const spots = readBlindSpots(memoryDatabase([...entries, { kind: 'exchange', exchange: unknown }]));
  const sentence = 'Why it was not read is not known.';
  expect(spots).toContainEqual({ host: null, reason: 'unknown', sentence, count: 1, bytesUp: 0, bytesDown: 0 });
});

test('parts that were tried and not read are counted by host and outcome', () => {
  expect(readUnread(memoryDatabase(entries))).toEqual([
    { host: 'sa.example', outcome: 'opaque', why: 'tried base64, gzip', payloads: 1, bytes: 300 },
  ]);
});
