import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authorityDirectory, dataDirectory } from '../../src/cli/data-directory.ts';

test.each<[env: Record<string, string>, folder: string]>([
  [{ XDG_DATA_HOME: '/data', HOME: '/home/a' }, '/data/telltale'],
  [{ HOME: '/home/a' }, '/home/a/.local/share/telltale'],
  [{ XDG_DATA_HOME: 'relative', HOME: '/home/a' }, '/home/a/.local/share/telltale'],
  [{ XDG_DATA_HOME: '', HOME: '/home/a' }, '/home/a/.local/share/telltale'],
])('%j keeps its data in %s', (env, folder) => {
  expect(dataDirectory(env)).toBe(folder);
});

test('without a home in the environment it is the one of the account, never the folder we are in', () => {
  expect(dataDirectory({ HOME: '' })).toBe(join(homedir(), '.local/share/telltale'));
  expect(dataDirectory({})).toBe(join(homedir(), '.local/share/telltale'));
});

test('the CA has a folder of its own in it', () => {
  expect(authorityDirectory({ HOME: '/h' })).toBe('/h/.local/share/telltale/ca');
});
