import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

const FOLDERS_OF_OURS = ['.ci', 'bench', 'certs', 'fixtures', 'src', 'test'];

/** Files that are, or would be, committed; in a tree without git, those at the top and in our own folders. */
export function committedFiles(root: string): readonly string[] {
  if (existsSync(join(root, '.git'))) {
    const listed = execFileSync('git', ['-C', root, 'ls-files', '-co', '--exclude-standard', '-z'], {
      encoding: 'utf8',
    });
    return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  }
  const top = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...top.map(({ name }) => name), ...FOLDERS_OF_OURS.flatMap((folder) => filesBelow(root, folder))];
}
