import { writeFileSync } from 'node:fs';
import { UserError } from '../model/index.ts';
import type { Io } from './io.ts';

/** Writes a result to the file asked for (readable by this user only: it holds a person's data), or to standard output. */
export function writeResult(io: Io, file: string | undefined, text: string): void {
  if (file === undefined) {
    io.out(text.endsWith('\n') ? text : `${text}\n`);
    return;
  }
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw new UserError(`Cannot write ${file}: ${(error as Error).message}.`, 'Choose another file with --out.', {
      cause: error,
    });
  }
  io.err(`Written: ${file}\n`);
}
