import { X509Certificate } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCertificates } from '../../src/cli/read-certificates.ts';
import { createAuthority } from '../../src/capture/index.ts';
import { newHome } from './fake-io.ts';

let pem = '';

beforeAll(() => {
  pem = createAuthority(join(newHome(), 'ca'), Date.now()).certificatePem;
});

function fileWith(text: string): string {
  const file = join(newHome(), 'ca.pem');
  writeFileSync(file, text);
  return file;
}

test('every certificate of a file is read, words between them are not', () => {
  const [text = ''] = readCertificates([fileWith(`# first\n${pem}\n# second\n${pem}`)]);
  expect(text.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  expect(text).not.toContain('#');
  expect(new X509Certificate(text).ca).toBe(true);
});

test('no files, no certificates', () => {
  expect(readCertificates([])).toEqual([]);
});

describe('what holds none', () => {
  test.each<[words: string, text: () => string]>([
    ['holds no certificate', () => 'hello'],
    ['holds no certificate', () => ''],
    ['holds no certificate', () => pem.slice(0, 200)],
    ['cannot be read', () => pem.replace(/\n.{10}/, '\nAAAAAAAAAA')],
    ['cannot be read', () => '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n'],
  ])('%s (%#)', (words, text) => {
    expect(() => readCertificates([fileWith(text())])).toThrow(words);
  });

  test('a folder and a file that is not there', () => {
    const folder = join(newHome(), 'folder');
    mkdirSync(folder);
    expect(() => readCertificates([folder])).toThrow('it is a folder');
    expect(() => readCertificates([join(folder, 'x')])).toThrow('it does not exist');
  });
});
