import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Path of a file that does not exist yet, in a folder of its own that is removed after the test. */
export function newFile(name = 'session.sqlite'): string {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-store-'));
  folders.push(folder);
  return join(folder, name);
}
