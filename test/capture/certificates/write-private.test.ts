import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writePrivate } from '../../../src/capture/certificates/write-private.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a new file is readable by its owner alone', () => {
  const file = `${temporaryFolder()}/file`;
  writePrivate(file, 'secret');
  expect(readFileSync(file, 'utf8')).toBe('secret');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that is there is not written over, a link is not written through', () => {
  const folder = temporaryFolder();
  writePrivate(`${folder}/file`, 'first');
  expect(() => {
    writePrivate(`${folder}/file`, 'second');
  }).toThrow(/EEXIST/);
  expect(readFileSync(`${folder}/file`, 'utf8')).toBe('first');
  symlinkSync('target', `${folder}/link`);
  expect(() => {
    writePrivate(`${folder}/link`, 'second');
  }).toThrow();
  expect(existsSync(`${folder}/target`)).toBe(false);
});
