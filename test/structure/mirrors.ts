import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow } from './files-below.ts';

/**
 * Files of src without a test of their own at the same place below test/. Doors (index.ts) and files of types need
 * none; `exempt` maps others to a reason. An exemption that is no longer needed is a problem too, so the list only shrinks.
 */
export function missingMirrors(root: string, exempt: ReadonlyMap<string, string> = new Map()): readonly string[] {
  const sources = filesBelow(root, 'src').filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
  const bare = new Set(sources.filter((path) => !existsSync(join(root, mirrorOf(path))) && needsMirror(root, path)));
  const missing = [...bare].filter((path) => !exempt.has(path)).map((path) => `${path}: has no test ${mirrorOf(path)}`);
  const stale = [...exempt.keys()]
    .filter((path) => !bare.has(path))
    .map((path) => `${path}: needs no exemption any more`);
  return [...missing, ...stale];
}

function mirrorOf(path: string): string {
  return path.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
}

function needsMirror(root: string, path: string): boolean {
  if (path.endsWith('/index.ts')) return false;
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2023);
  return !source.statements.every(isTypesOnly);
}

function isTypesOnly(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return (
    ts.isImportDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
  );
}
