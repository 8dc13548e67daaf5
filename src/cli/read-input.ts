import { createReadStream } from 'node:fs';
import { UserError } from '../model/index.ts';
import type { Io } from './io.ts';
import { reasonOf } from './reason-of.ts';

/** More than a proxy would keep of any message, and less than would trouble this process. */
const LARGEST_INPUT = 64 * 1024 * 1024;

/** Reads one input: a file, or standard input for `-`. One that is empty, unreadable or too large is a UserError. */
export async function readInput(file: string, io: Io): Promise<Uint8Array> {
  const name = file === '-' ? 'Standard input' : file;
  if (file === '-' && io.inIsTty) io.err('Reading standard input; end it with Ctrl+D.\n');
  const bytes = await collect(file === '-' ? io.stdin() : createReadStream(file), name);
  if (bytes.length > 0) return bytes;
  throw new UserError(`${name} is empty: there is nothing to decode.`, 'Give a file, or - for standard input.');
}

async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of stream) {
      pieces.push(piece);
      length += piece.length;
      if (length > LARGEST_INPUT) break;
    }
  } catch (error) {
    const hint = 'Give a file, or - for standard input.';
    throw new UserError(`Cannot read ${name}: ${reasonOf(error)}.`, hint, { cause: error });
  }
  if (length <= LARGEST_INPUT) return Buffer.concat(pieces);
  throw new UserError(
    `${name} is larger than ${LARGEST_INPUT / 1024 / 1024} MiB.`,
    'Decode one message or one payload at a time.',
  );
}
