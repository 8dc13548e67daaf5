import { expect, test } from 'vitest';
import { Content } from '../../src/decode/content.ts';
import { pairOperations } from '../../src/decode/pair-operations.ts';

const of = (before: string, after: string, plus?: string): unknown =>
  pairOperations({
    before: Content.ofText(before),
    after: Content.ofText(after),
    slot: { kind: 'field', pointer: 'x' },
    params: plus === undefined ? {} : { plus },
    keys: [],
  });

test.each([
  ['a=1&b=two', 'two', undefined, [[6, 3]]],
  ['ä=1&b=x%20y', 'x y', undefined, [[7, 5], [true]]],
  ['b=x+y', 'x y', 'space', [[2, 3], [true]]],
  ['b=x+y', 'x+y', 'literal', [[2, 3]]],
])('%s holds %s', (before, after, plus, args) => {
  const operations = of(before, after, plus) as readonly { args: readonly unknown[] }[];
  expect(operations.map((each) => each.args.slice(0, 2).filter((arg) => arg !== false))).toEqual(args);
});

test('a value that is not there has no recipe', () => {
  expect(of('a=1', '2')).toBeNull();
});
