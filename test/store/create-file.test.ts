import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/index.ts';
import { createFile, taken } from '../../src/store/create-file.ts';
import { newFile } from './temporary-folder.ts';

const mode = (file: string): number => statSync(file).mode & 0o777;

test.each([0, 0o022, 0o777])('a new file is read and written by its owner alone under the umask %o', (umask) => {
  const file = newFile();
  const before = process.umask(umask);
  try {
    createFile(file, { orEmpty: false });
  } finally {
    process.umask(before);
  }
  expect(mode(file)).toBe(0o600);
});

test('an empty file is taken over, and closed to others, only when that is asked for', () => {
  const file = newFile();
  writeFileSync(file, '', { mode: 0o644 });
  expect(() => {
    createFile(file, { orEmpty: false });
  }).toThrow(UserError);
  expect(mode(file)).toBe(0o644);
  createFile(file, { orEmpty: true });
  expect(mode(file)).toBe(0o600);
});

test('files, folders and links that are there are never touched', () => {
  const file = newFile();
  writeFileSync(file, 'mine', { mode: 0o644 });
  mkdirSync(`${file}-folder`);
  writeFileSync(`${file}-empty`, '');
  symlinkSync(`${file}-empty`, `${file}-link`);
  for (const name of [file, `${file}-folder`, `${file}-link`]) {
    expect(() => {
      createFile(name, { orEmpty: true });
    }).toThrow(UserError);
  }
  expect([readFileSync(file, 'utf8'), mode(file)]).toEqual(['mine', 0o644]);
});

test('a folder that is not there and a name that SQLite would change are user errors with a hint', () => {
  const folder = dirname(newFile());
  for (const name of [join(folder, 'no', 'a.sqlite'), join(folder, 'a '), ' a', '']) {
    expect(() => {
      createFile(name, { orEmpty: true });
    }).toThrow(expect.objectContaining({ name: 'UserError', hint: expect.stringMatching(/./) as string }) as Error);
  }
  expect(taken('a.sqlite').message).toContain('a.sqlite');
});
