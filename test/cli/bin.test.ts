import { spawnSync } from 'node:child_process';
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
