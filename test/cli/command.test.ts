import { expect, test } from 'vitest';
import { defineVerb, examples, repeatable } from '../../src/cli/command.ts';

test('a repeatable option keeps every value in its order', () => {
  expect(
    ['a', 'b', 'a'].reduce<readonly string[] | undefined>((list, value) => repeatable(value, list), undefined),
  ).toEqual(['a', 'b', 'a']);
});

test('examples are set apart and begin with a prompt', () => {
  expect(examples('telltale demo', 'telltale ca show')).toBe('\nExamples:\n  $ telltale demo\n  $ telltale ca show\n');
});

test('a verb cannot be changed after it was written', () => {
  const verb = defineVerb({ name: 'x', describe: () => undefined, run: () => Promise.resolve(0) });
  expect(Object.isFrozen(verb)).toBe(true);
});
