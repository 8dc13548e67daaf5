import { expect } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { FakeIoOptions } from './fake-io.ts';
import { fakeIo } from './fake-io.ts';

/** Runs a command line that must fail as a mistake of the user: exit code 2, a sentence, a hint, no stack, no result. */
export async function expectFailure(
  argv: readonly string[],
  words: string,
  options: FakeIoOptions = {},
): Promise<string> {
  const { io, out, err } = fakeIo(options);
  expect({ code: await run(argv, io), out: out() }).toEqual({ code: 2, out: '' });
  expect(err()).toMatch(/^error: .+\nhint: {2}.+\n$/);
  expect(err()).toContain(words);
  return err();
}
