import { expect, test } from 'vitest';
import { readYaml } from '../../src/cli/yaml-file.ts';
import { UserError } from '../../src/model/index.ts';
import { userFile } from './user-file.ts';

test('every value has its line', () => {
  const { value } = readYaml(userFile('# mine\na: 1\nb:\n  - x\n  - true\n'));
  expect(value).toEqual(
    new Map([
      ['a', { line: 2, value: { line: 2, value: 1 } }],
      [
        'b',
        {
          line: 3,
          value: {
            line: 4,
            value: [
              { line: 4, value: 'x' },
              { line: 5, value: true },
            ],
          },
        },
      ],
    ]),
  );
});

test('an empty file is nothing', () => {
  expect(readYaml(userFile('')).value).toBeNull();
});

test.each([
  ['a list without an end', 'a: [1', 'line 1'],
  ['a key twice', 'a: 1\na: 2\n', 'line 2'],
  ['an alias', 'a: &x 1\nb: *x\n', 'line 2: aliases'],
  ['a key that is a list', '? [a]\n: 1\n', 'a key must be a word'],
  ['a hundred lists in each other', `${'['.repeat(100)}${']'.repeat(100)}`, 'nested too deep'],
  ['a nesting without an end', '['.repeat(200_000), 'nested too deep'],
  ['a line that no one writes', '- '.repeat(100_000), 'characters'],
  ['a file of more than 1 MiB', 'a'.repeat(1024 * 1024 + 1), 'larger than 1 MiB'],
])('%s is refused', (_what, text, words) => {
  const file = userFile(text);
  expect(() => readYaml(file)).toThrow(UserError);
  expect(() => readYaml(file)).toThrow(words);
});

test('a file that is not there is refused with its name', () => {
  expect(() => readYaml('/nowhere.yaml')).toThrow('Cannot read /nowhere.yaml: it does not exist.');
});
