import { join } from 'node:path';
import type { run as sourceRun } from '../../src/cli/run.ts';

/** `run` of the built program: what starts threads can only be tried as it is shipped. */
export const { run } = (await import(join(import.meta.dirname, '../../dist/cli/run.js'))) as {
  readonly run: typeof sourceRun;
};
