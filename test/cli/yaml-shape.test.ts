import { expect, test } from 'vitest';
import { yamlShape } from '../../src/cli/yaml-shape.ts';
import type { Located } from '../../src/cli/yaml-file.ts';
import { UserError } from '../../src/model/index.ts';

const shape = yamlShape('f.yaml');
const at = (value: Located['value']): Located => ({ line: 7, value });

test('a key that is misspelt is named with its line and the nearest right one', () => {
  const node = at(new Map([['phse', { line: 9, value: at('x') }]]));
  try {
    shape.fields(node, ['phase', 'host']);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      message: 'f.yaml, line 9: there is no key "phse" here.',
      hint: 'Did you mean phase? Keys: phase, host.',
    });
  }
});

test('what has the right form is given back', () => {
  expect(shape.fields(at(new Map([['phase', { line: 1, value: at('x') }]])), ['phase'])).toEqual({ phase: at('x') });
  expect([shape.text(at('x')), shape.flag(at(false)), shape.count(at(3), 1), shape.word(at('a'), ['a'])]).toEqual([
    ...['x', false, 3, 'a'],
  ]);
  expect([shape.list(at('x')), shape.list(at([at('x')]))]).toEqual([[at('x')], [at('x')]]);
});

test.each<[what: string, read: () => unknown]>([
  ['text that is a number', () => shape.text(at(12_345_678))],
  ['text that is nothing', () => shape.text(at(null))],
  ['a flag in words', () => shape.flag(at('yes'))],
  ['half a count', () => shape.count(at(1.5), 1)],
  ['a count that is too small', () => shape.count(at(0), 1)],
  ['a word of another list', () => shape.word(at('imie'), ['imei'])],
  ['a list where keys should be', () => shape.fields(at([]), ['a'])],
])('%s is refused with its line', (_what, read) => {
  expect(read).toThrow(UserError);
  expect(read).toThrow('f.yaml, line 7: ');
});
