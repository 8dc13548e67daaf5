import { expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { sampleFile } from '../../store/sample-file.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo } from '../fake-io.ts';

test('two phases of one session, as text', async () => {
  const { io, out } = fakeIo();
  expect(await run(['compare', sampleFile(), '--phases', 'browse', 'private'], io)).toBe(0);
  expect(out()).toContain('sa.example, url: 1 and 0');
  expect(out()).toContain('THE SAME CODE?');
});

test('two sessions, as one JSON object', async () => {
  const { io, out } = fakeIo();
  expect(await run(['compare', sampleFile(), sampleFile(), '--json'], io)).toBe(0);
  const { format, destinations } = JSON.parse(out()) as { format: string; destinations: { status: string }[] };
  expect(format).toBe('telltale-comparison');
  expect(new Set(destinations.map(({ status }) => status))).toEqual(new Set(['stays']));
});

test('one session, three phases, a phase that is not there', async () => {
  await expectFailure(['compare', sampleFile()], 'Compare two sessions');
  await expectFailure(['compare', sampleFile(), '--phases', 'a', 'b', 'c'], 'takes two names');
  await expectFailure(['compare', sampleFile(), '--phases', 'brows', 'private'], 'Did you mean browse?');
});
