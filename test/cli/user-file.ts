import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newHome } from './fake-io.ts';

/** A file that a user wrote; removed after the test. */
export function userFile(text: string, name = 'mine.yaml'): string {
  const file = join(newHome(), name);
  writeFileSync(file, text);
  return file;
}
