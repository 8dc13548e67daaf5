import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

const LARGEST = { src: 300, test: 400 } as const;
const LARGEST_MEDIAN = 80;

/** Files over the size of their folder, and a median in src over 80 lines. Blank lines and comments do not count. */
export function oversize(root: string): readonly string[] {
  const problems = (['src', 'test'] as const).flatMap((folder) =>
    sizes(root, folder)
      .filter(({ lines }) => lines > LARGEST[folder])
      .map(({ path, lines }) => `${path}: ${lines} lines, ${LARGEST[folder]} are allowed`),
  );
  const middle = median(sizes(root, 'src').map(({ lines }) => lines));
  if (middle > LARGEST_MEDIAN) problems.push(`src: the median file has ${middle} lines, ${LARGEST_MEDIAN} are allowed`);
  return problems;
}

function sizes(root: string, folder: string): readonly { readonly path: string; readonly lines: number }[] {
  return filesBelow(root, folder)
    .filter((path) => /\.(ts|cjs|mjs|js)$/.test(path))
    .map((path) => ({ path, lines: codeLines(readFileSync(join(root, path), 'utf8')) }));
}

function codeLines(text: string): number {
  let count = 0;
  let inComment = false;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (inComment || line.startsWith('/*')) inComment = !line.endsWith('*/');
    else if (line !== '' && !line.startsWith('//')) count += 1;
  }
  return count;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
