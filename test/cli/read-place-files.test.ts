import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlaceFiles } from '../../src/cli/read-place-files.ts';

test('files are read whole and called by their names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-files-'));
  const [database, companies] = [join(folder, 'a.mmdb'), join(folder, 'b.csv')];
  writeFileSync(database, 'bytes');
  writeFileSync(companies, 'a.test,A');
  const files = readPlaceFiles({ countryDatabase: [database], companies });
  expect(files.databases.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['a.mmdb', 'bytes'],
  ]);
  expect(files.companies).toEqual({ name: 'b.csv', text: 'a.test,A' });
});

test('without options there are none', () => {
  expect(readPlaceFiles({})).toEqual({ databases: [], companies: null });
});

test.each([
  [{ countryDatabase: [tmpdir()] }, /it is a folder\.$/],
  [{ companies: join(tmpdir(), 'not-there.csv') }, /^Cannot read .*not-there\.csv: it does not exist\.$/],
])('a file that cannot be read is a sentence', (options, message) => {
  expect(() => readPlaceFiles(options)).toThrow(message);
});
