import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '../../src/cli/version.ts';

const BIN = join(import.meta.dirname, '../../dist/cli/bin.js');
const telltale = (...args: readonly string[]) => spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8' });

test('it can be run by name', () => {
  expect(readFileSync(BIN, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});

test('a result goes to standard output, and the code is 0', () => {
  expect(telltale('--version')).toMatchObject({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
});

test('a mistake goes to standard error, and the code is 2', () => {
  expect(telltale('recrod')).toMatchObject({ status: 2, stdout: '' });
});

test('what is thrown where no one waits for it is a bug: told in our words, and the code is 70', async () => {
  // Goes off once the program has begun to listen for such a thing.
  const fuse =
    'setInterval(() => { if (process.listenerCount("uncaughtException") > 0) throw new TypeError("boom") }, 10)';
  const bomb = `data:text/javascript,${fuse}`;
  // `decode` waits for standard input, which stays open.
  const child = spawn(process.execPath, ['--import', bomb, BIN, 'decode'], { stdio: ['pipe', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const exit = await new Promise((resolve) => child.on('close', resolve));
  expect(exit).toBe(70);
  expect(err).toMatch(/^bug: TypeError: boom\n/);
  expect(err).toContain('Please report this');
});
