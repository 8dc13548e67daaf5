import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { plant } from './plant.ts';
import { danger, literals, unsafeLiterals } from './regexes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('no regular expression over what others sent can be made to take long', () => {
  expect(unsafeLiterals(root, new Map())).toEqual([]);
}, 120_000);

test('the gate sees the literals of the rooms', () => {
  expect(literals(root).size).toBeGreaterThan(80);
});

test.each([
  ['/^(a+)+$/', 'exponential'],
  ['/\\s+$/', '2nd degree polynomial'],
])('%s is found out', (literal, why) => {
  expect(danger(literal)).toBe(why);
});

test.each(['/^[a-z]+$/i', '/^\\p{L}{1,64}$/u', '/a/'])('%s is safe', (literal) => {
  expect(danger(literal)).toBeNull();
});

test('a new one is reported with its place, an exemption counts while it is needed', () => {
  const tree = plant({ 'src/decode/a.ts': 'export const A = 1;\nexport const B = /(x*)*y/;\n' });
  expect(unsafeLiterals(tree, new Map())).toEqual(['src/decode/a.ts:2: /(x*)*y/: exponential']);
  expect(unsafeLiterals(tree, new Map([['/(x*)*y/', 'why']]))).toEqual([]);
  expect(
    unsafeLiterals(
      tree,
      new Map([
        ['/(x*)*y/', 'why'],
        ['/z/', 'why'],
      ]),
    ),
  ).toEqual(['/z/: needs no exemption any more']);
});
