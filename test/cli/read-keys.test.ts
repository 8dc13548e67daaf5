import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKeys } from '../../src/cli/read-keys.ts';
import { UserError } from '../../src/model/index.ts';
import { newHome } from './fake-io.ts';

function written(text: string): string {
  const file = join(newHome(), 'a.pem');
  writeFileSync(file, text);
  return file;
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

test.each(['pkcs1', 'pkcs8'] as const)('a private key is read as %s', (type) => {
  const [key] = readKeys([written(privateKey.export({ type, format: 'pem' }) as string)]);
  expect(key).toMatchObject({ form: 'rsa-private', source: 'analyst', iv: null });
  expect(key?.label).toMatch(/^private key [0-9a-f]{8}$/);
  expect(key?.bytes).toEqual(new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })));
});

test('secrets stay what they are, also when they end like a file', () => {
  expect(readKeys(['text:0123456789ab.pem'])).toMatchObject([{ bytes: new TextEncoder().encode('0123456789ab.pem') }]);
});

test.each<[what: string, text: string | null, words: RegExp]>([
  ['a file that is not there', null, /Cannot read .*: it does not exist/],
  ['something else', 'hello', /holds no private key in PEM/],
  ['a file under a pass phrase', '-----BEGIN ENCRYPTED PRIVATE ' + 'KEY-----\n', /is protected by a pass phrase/],
  [
    'a key of a curve',
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    /of the kind ec; only RSA/,
  ],
])('%s is a mistake in a sentence', (_, text, words) => {
  const file = text === null ? join(newHome(), 'a.pem') : written(text);
  expect(() => readKeys([file])).toThrow(UserError);
  expect(() => readKeys([file])).toThrow(words);
});
