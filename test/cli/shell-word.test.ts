import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/cli/shell-word.ts';

test('a plain path needs no quotes', () => {
  expect(shellWord('/data/phone-1.sqlite')).toBe('/data/phone-1.sqlite');
});

test.each(["it's mine.sqlite", '$(touch x)', 'a b', '', '`id`', 'a"b', '*', 'a\nb', '~/x'])(
  'a shell reads the word for %j as that text',
  (text) => {
    const read = execFileSync('/bin/sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' });
    expect(read).toBe(text);
  },
);
