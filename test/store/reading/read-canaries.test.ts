import { expect, test } from 'vitest';
import { readCanaries } from '../../../src/store/reading/read-canaries.ts';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

test('canaries come in the order in which they were named', () => {
  expect(readCanaries(memoryDatabase(entries))).toEqual([
    { kind: 'url', value: 'https://secret.example/page' },
    { kind: 'name', value: 'Li Ming' },
  ]);
});
