import { expect, it } from 'vitest';
import { formats } from '../../src/report/index.ts';

it('there is one format of each id', () => {
  expect(formats.map(({ id, mediaType }) => [id, mediaType.split(';')[0]])).toEqual([
    ['text', 'text/plain'],
    ['json', 'application/json'],
    ['html', 'text/html'],
  ]);
});
