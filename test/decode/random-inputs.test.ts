import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** The counts of a release are made by hand (bench/README.md); these are small ones, with seeds of their own. */
const run = async (script: string, ...options: readonly string[]): Promise<string> => {
  const file = new URL(`../../bench/decoders/${script}`, import.meta.url).pathname;
  return (await promisify(execFile)(process.execPath, [file, ...options])).stdout;
};

test('what was encoded through up to five random layers is found', async () => {
  expect(await run('chains.mjs', '--runs', '1000', '--seed', 'test')).toMatch(/^(?:999|1000) of 1000 chains found/);
});

test('noise and mutated layers crash no decoder, and noise is taken for nothing', async () => {
  const output = await run('hostile.mjs', '--runs', '2000', '--seed', 'test', '--most', '2000');
  expect(output).toMatch(/ 0 crashes, 0 over 2000 ms/);
  expect(output).toContain('500 of them noise: 0 taken for something');
});
