import { expect, test } from 'vitest';
import { builtInClaims } from '../../src/claims/index.ts';

test('the eight of the story, and the one about several devices', () => {
  expect(builtInClaims.map(({ id }) => id)).toEqual([
    ...['history', 'search-words', 'private-mode', 'outside-browser', 'country', 'readable', 'linked', 'consent'],
    'same-on-devices',
  ]);
});

test('each says what would refute it, and only what was planted can support it', () => {
  for (const { says, refuted, where, across } of builtInClaims) {
    expect([says, refuted].every((words) => words.length > 20 && words.endsWith('.'))).toBe(true);
    if (across === undefined) expect(where.planted).toBe(true);
  }
});
