import { chmodSync, existsSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { createAuthority, destroyAuthority } from '../../../src/capture/certificates/index.ts';
import { UserError } from '../../../src/model/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

function made(): string {
  const directory = `${temporaryFolder()}/ca`;
  createAuthority(directory, Date.now());
  return directory;
}

test('nothing of a destroyed CA is left', () => {
  const directory = made();
  destroyAuthority(directory);
  expect(existsSync(directory)).toBe(false);
});

test('a CA can be destroyed when it is open to others or half there', () => {
  const directory = made();
  chmodSync(directory, 0o777);
  rmSync(`${directory}/telltale-ca.pem`);
  destroyAuthority(directory);
  expect(existsSync(directory)).toBe(false);
});

test('files of someone else stay where they are', () => {
  const directory = made();
  writeFileSync(`${directory}/thesis.txt`, 'mine');
  destroyAuthority(directory);
  expect(readdirSync(directory)).toEqual(['thesis.txt']);
});

test('a link in place of the key is removed, not what it points to', () => {
  const directory = made();
  const precious = `${dirname(directory)}/precious`;
  renameSync(`${directory}/telltale-ca.key`, precious);
  symlinkSync(precious, `${directory}/telltale-ca.key`);
  destroyAuthority(directory);
  expect(existsSync(precious)).toBe(true);
  expect(existsSync(directory)).toBe(false);
});

test('a link in place of the directory is not followed', () => {
  const directory = made();
  symlinkSync('ca', `${directory}-link`);
  expect(() => {
    destroyAuthority(`${directory}-link`);
  }).toThrow(UserError);
  expect(existsSync(`${directory}/telltale-ca.key`)).toBe(true);
});

test('where there is no CA the user is told so', () => {
  const folder = temporaryFolder();
  expect(() => {
    destroyAuthority(folder);
  }).toThrow(/no CA/);
  expect(() => {
    destroyAuthority(`${folder}/nowhere`);
  }).toThrow(UserError);
  expect(existsSync(folder)).toBe(true);
});
