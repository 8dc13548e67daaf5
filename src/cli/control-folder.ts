import { join } from 'node:path';
import { dataDirectory } from './data-directory.ts';
import type { Io } from './io.ts';

/** Folder of the sockets through which running sessions can be spoken to; one socket per process, named after its id. */
export function controlFolder(env: Io['env']): string {
  return join(dataDirectory(env), 'run');
}
