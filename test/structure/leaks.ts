import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { committedFiles } from './committed-files.ts';

/** Spelt so that this file does not report itself. */
const SECRETS = [
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\\nr"'+,]{0,20}[A-Za-z0-9+/=]{40}/ },
  {
    what: 'a path of one machine',
    pattern: /\/(?:work\/(?:main|shared|\.library|\.mirror)|root|Users\/[A-Za-z]+)\/[\w.-]/,
  },
  {
    what: 'a path of one machine',
    pattern:
      /(?<![\w.])\/(?:work\/(?:main|shared|\.library|\.mirror)|root|Users\/\w+|home\/(?!user\b|you\b|someone\b)\w[\w-]+)\/[\w.-]/,
  },
];

/** Committed files that hold a private key or an absolute path of somebody's machine; `allowed` names them with a reason. */
export function leaks(root: string, allowed: ReadonlyMap<string, string> = new Map()): readonly string[] {
  return committedFiles(root).flatMap((path) => {
    if (path === 'package-lock.json' || allowed.has(path)) return [];
    const text = readFileSync(join(root, path), 'latin1');
    return SECRETS.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${path}: holds ${what}`);
  });
}
