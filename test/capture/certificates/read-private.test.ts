import { symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPrivate } from '../../../src/capture/certificates/read-private.ts';
import { UserError } from '../../../src/model/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a file with none of the forbidden bits is read', () => {
  const file = `${temporaryFolder()}/file`;
  writeFileSync(file, 'text', { mode: 0o640 });
  expect(readPrivate(file, 0o007)).toBe('text');
  expect(() => readPrivate(file, 0o077)).toThrow(/mode 0640/);
});

test('no file is null, a link to no file is an error', () => {
  const folder = temporaryFolder();
  expect(readPrivate(`${folder}/file`, 0)).toBeNull();
  symlinkSync('file', `${folder}/link`);
  expect(() => readPrivate(`${folder}/link`, 0)).toThrow(/symbolic link/);
});

test('what cannot be opened at all is a user error with the reason', () => {
  const file = `${temporaryFolder()}/file`;
  writeFileSync(file, '');
  expect(() => readPrivate(`${file}/below`, 0)).toThrow(UserError);
  expect(() => readPrivate(`${file}/below`, 0)).toThrow(/ENOTDIR/);
});

test('a device is not a file of ours', () => {
  expect(() => readPrivate('/dev/zero', 0)).toThrow(UserError);
});
