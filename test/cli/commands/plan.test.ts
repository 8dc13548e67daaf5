import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo } from '../fake-io.ts';
import { userFile } from '../user-file.ts';

test('a new plan is written, and its checklist printed', async () => {
  const { io, out, home } = fakeIo();
  const file = join(home, 'plan.yaml');
  expect(await run(['plan', 'new', '--out', file, '--repeat', '2'], io)).toBe(0);
  expect(out()).toContain('browse#2');
  expect(readFileSync(file, 'utf8')).toContain('repeat: 2');
});

test('a plan that is there, a wrong action, no number', async () => {
  await expectFailure(['plan', 'new', '--out', userFile('x')], 'is already there');
  await expectFailure(['plan', 'nwe'], 'Did you mean new?');
  await expectFailure(['plan', 'new', '--repeat', '0', '--out', 'never-made.yaml'], 'not a number of repeats');
});
