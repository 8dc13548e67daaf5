import { expect, it } from 'vitest';
import { standsAlone } from '../../src/detect/boundary.ts';

const alone = (text: string, word: string, joiners = ''): boolean => {
  const start = text.indexOf(word);
  return standsAlone(text, { start, end: start + word.length }, joiners);
};

it.each([
  '123456',
  'id=123456&x',
  '"123456"',
  'a%3D123456',
  'line\\n123456',
  'a\\u003d123456',
  'id_123456_',
  'no. 123456.',
  '秘123456密',
])('a word stands alone in %s', (text) => {
  expect(alone(text, '123456')).toBe(true);
});

it.each(['0123456', '1234567', 'a123456', '123456z', '7.123456', '123456.7'])(
  'a word does not stand alone in %s',
  (text) => {
    expect(alone(text, '123456')).toBe(false);
  },
);

it('a joiner makes a longer word of its neighbours', () => {
  expect(alone('my-host.example', 'host.example')).toBe(true);
  expect(alone('my-host.example', 'host.example', '-')).toBe(false);
});

it('an end that is no letter or digit needs no boundary', () => {
  expect(alone('https://a.example/b', 'https://a.example/')).toBe(true);
});
