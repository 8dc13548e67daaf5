import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A version in package.json without a heading in CHANGELOG.md, or no place for what comes next. */
export function changelog(root: string): readonly string[] {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const file = join(root, 'CHANGELOG.md');
  const headings = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('## '))
    : [];
  return ['Unreleased', version]
    .filter((name) => !headings.some((heading) => heading.startsWith(`## [${name}]`)))
    .map((name) => `CHANGELOG.md: has no heading "## [${name}]"`);
}
