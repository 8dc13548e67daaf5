import { expect, it } from 'vitest';
import { gradeSentence } from '../../../src/report/words/grade.ts';

it('what needs no key is never called encrypted', () => {
  for (const grade of ['encoded', 'compressed', 'binary'] as const)
    expect(gradeSentence(grade)).toMatch(/^not encrypted/);
  expect(gradeSentence('key-in-message')).toContain('encrypted in name only');
});
