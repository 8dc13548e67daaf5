import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAuthority } from '../../../src/capture/certificates/index.ts';
import { UserError } from '../../../src/model/index.ts';
import { openssl } from './openssl.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

test('a CA is kept in a directory 0700, its key in a file 0600, and nothing else is left behind', () => {
  const folder = temporaryFolder();
  createAuthority(`${folder}/deep/ca`, NOW);
  expect(statSync(`${folder}/deep/ca`).mode & 0o777).toBe(0o700);
  expect(statSync(`${folder}/deep`).mode & 0o077).toBe(0);
  expect(statSync(`${folder}/deep/ca/telltale-ca.key`).mode & 0o777).toBe(0o600);
  expect(readdirSync(`${folder}/deep/ca`).sort()).toEqual(['telltale-ca.key', 'telltale-ca.pem']);
  expect(readdirSync(`${folder}/deep`)).toEqual(['ca']);
});

test('file and fingerprint are those of what was written', () => {
  const authority = createAuthority(`${temporaryFolder()}/ca`, NOW);
  expect(readFileSync(authority.file, 'utf8')).toBe(authority.certificatePem);
  const { text } = openssl(['x509', '-noout', '-fingerprint', '-sha256', '-in', authority.file]);
  expect(text.toLowerCase().replaceAll(':', '')).toContain(authority.fingerprint);
});

test('the key on disk is the key of the certificate', () => {
  const { file } = createAuthority(`${temporaryFolder()}/ca`, NOW);
  const ofKey = openssl(['pkey', '-pubout', '-in', file.replace(/pem$/, 'key')]);
  expect(ofKey.ok).toBe(true);
  expect(openssl(['x509', '-noout', '-pubkey', '-in', file]).text).toBe(ofKey.text);
});

test('each CA has a name of its own, with the day it was made', () => {
  const folder = temporaryFolder();
  const names = [1, 2, 3].map((number) => createAuthority(`${folder}/${number}`, NOW).commonName);
  for (const name of names) expect(name).toMatch(/^telltale CA [0-9A-F]{4} 2026-11-22$/);
  expect(new Set(names).size).toBeGreaterThan(1);
});

test('an existing CA is never written over', () => {
  const folder = temporaryFolder();
  const { certificatePem, file } = createAuthority(`${folder}/ca`, NOW);
  expect(() => createAuthority(`${folder}/ca`, NOW)).toThrow(UserError);
  expect(readFileSync(file, 'utf8')).toBe(certificatePem);
  expect(readdirSync(folder)).toEqual(['ca']);
});

test('a directory that holds other files is left as it is', () => {
  const folder = temporaryFolder();
  mkdirSync(`${folder}/ca`);
  writeFileSync(`${folder}/ca/thesis.txt`, 'mine');
  expect(() => createAuthority(`${folder}/ca`, NOW)).toThrow(/already/);
  expect(readdirSync(`${folder}/ca`)).toEqual(['thesis.txt']);
});

test('a symbolic link is not followed', () => {
  const folder = temporaryFolder();
  mkdirSync(`${folder}/elsewhere`);
  symlinkSync('elsewhere', `${folder}/ca`);
  expect(() => createAuthority(`${folder}/ca`, NOW)).toThrow(UserError);
  expect(readdirSync(`${folder}/elsewhere`)).toEqual([]);
});

test('a place that cannot be written to is a user error', () => {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/file`, '');
  expect(() => createAuthority(`${folder}/file/ca`, NOW)).toThrow(UserError);
  expect(existsSync(`${folder}/file/ca`)).toBe(false);
});
