import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { filesBelow } from './files-below.ts';

/** Rooms whose regular expressions meet bytes that a stranger chose. */
const HOSTILE_ROOMS = ['src/decode', 'src/detect', 'src/capture'];

/** Milliseconds for one expression; an ordinary one takes five. */
const PATIENCE = 10_000;

/** The distinct regular-expression literals below the rooms that read what others sent, each with its first place. */
export function literals(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of HOSTILE_ROOMS.flatMap((room) => filesBelow(root, room)).filter((name) => name.endsWith('.ts'))) {
    const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) {
        found.set(node.text, `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** What is wrong with a literal: that its time may grow faster than its input, or that nobody could tell; null when it is safe. */
export function danger(literal: string): string | null {
  const end = literal.lastIndexOf('/');
  const result = checkSync(literal.slice(1, end), literal.slice(end + 1), { timeout: PATIENCE });
  switch (result.status) {
    case 'safe':
      return null;
    case 'vulnerable':
      return result.complexity.summary;
    case 'unknown':
      return `not decided: ${result.error.kind}`;
  }
}

/** Literals that are not safe and have no reason to be, and reasons that are not needed any more. */
export function unsafeLiterals(root: string, bounded: ReadonlyMap<string, string>): readonly string[] {
  const problems: string[] = [];
  const needed = new Set<string>();
  for (const [literal, place] of literals(root)) {
    const why = danger(literal);
    if (why === null) continue;
    needed.add(literal);
    if (!bounded.has(literal)) problems.push(`${place}: ${literal}: ${why}`);
  }
  for (const literal of bounded.keys())
    if (!needed.has(literal)) problems.push(`${literal}: needs no exemption any more`);
  return problems;
}
