import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface FileOf {
  readonly path: string;
  /** The nine permission bits. */
  readonly mode: number;
}

/** Every file, folder and socket below a folder. */
export function filesOf(folder: string): readonly FileOf[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path, mode: lstatSync(path).mode & 0o777 };
  });
}
