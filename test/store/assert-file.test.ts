import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/index.ts';
import { assertFile } from '../../src/store/assert-file.ts';
import { newFile } from './temporary-folder.ts';

test('only a file with something in it passes', () => {
  const file = newFile();
  const check = (name: string) => () => {
    assertFile(name);
  };
  expect(check(file)).toThrow(UserError);
  expect(check(dirname(file))).toThrow(UserError);
  writeFileSync(file, '');
  expect(check(file)).toThrow('nothing was recorded');
  writeFileSync(file, 'x');
  expect(check(file)).not.toThrow();
});
