import { expect, it } from 'vitest';
import { trailWords } from '../../../src/report/words/trail.ts';

it('a trail is told in plain words', () => {
  expect(trailWords('form.data_list > base64 > gzip > json')).toBe(
    'a form field named data_list, base64 (an alphabet, no key), gzip (compression, no key), JSON',
  );
});

it('a step that has no words yet is shown as it is', () => {
  expect(trailWords('newfangled.x > constructor')).toBe('newfangled.x, constructor');
});

it('no step at all is said to be none', () => {
  expect(trailWords('')).toContain('as it is');
});
