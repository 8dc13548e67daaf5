import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownedByUs } from '../../../src/capture/certificates/owned-by-us.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('what we made is ours, what has another owner is not', () => {
  const stats = statSync(temporaryFolder());
  expect(ownedByUs(stats)).toBe(true);
  expect(ownedByUs({ uid: stats.uid + 1 })).toBe(false);
});
