import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Io } from './io.ts';

/** Where the CA and the control sockets live (XDG Base Directory: relative values are to be ignored). */
export function dataDirectory(env: Io['env']): string {
  const { XDG_DATA_HOME: data = '', HOME: home = '' } = env;
  if (isAbsolute(data)) return join(data, 'telltale');
  return join(isAbsolute(home) ? home : homedir(), '.local', 'share', 'telltale');
}

/** Folder of the certificate authority. */
export function authorityDirectory(env: Io['env']): string {
  return join(dataDirectory(env), 'ca');
}
