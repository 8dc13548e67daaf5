import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDirectory } from '../../../src/capture/certificates/check-directory.ts';
import { UserError } from '../../../src/model/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a private directory passes, nothing at all is told apart from something wrong', () => {
  const folder = temporaryFolder();
  expect(checkDirectory(folder)).toBe(true);
  expect(checkDirectory(`${folder}/nowhere`)).toBe(false);
});

test('the hint for a directory open to others is the command that closes it', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  let hint = '';
  try {
    checkDirectory(folder);
  } catch (error) {
    hint = error instanceof UserError ? error.hint : '';
  }
  expect(hint).toContain(`chmod 700 ${folder}`);
});

test('files and links, dangling ones too, are no directories', () => {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/file`, '');
  symlinkSync('nowhere', `${folder}/link`);
  expect(() => checkDirectory(`${folder}/file`)).toThrow(UserError);
  expect(() => checkDirectory(`${folder}/link`)).toThrow(/symbolic link/);
});
