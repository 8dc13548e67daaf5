import { readFileSync } from 'node:fs';
import { compileCanaries, inspect } from '../../src/detect/index.ts';
import type { Canary, TextNode } from '../../src/model/index.ts';

/** One line of a table in fixtures/detect. */
export interface Row {
  readonly name: string;
  readonly host: string | null;
  readonly canaries: readonly Canary[];
  readonly node: Pick<TextNode, 'root' | 'name' | 'text'>;
  readonly expect?: {
    readonly kind: string;
    readonly confidence: string;
    readonly value: string;
    readonly canary: string | null;
  };
}

/** The rows of a detector's table. */
export function readTable(detector: string, table: 'fires' | 'silent'): readonly Row[] {
  const url = new URL(`../../fixtures/detect/${detector}/${table}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Row[];
}

/** What one detector says of one row; a crash of any detector throws. */
export function saidBy(detector: string, row: Row) {
  const node: TextNode = { id: 'x1:request.body', parentId: null, ...row.node };
  const { hits, crashed } = inspect([node], { canaries: compileCanaries(row.canaries), host: row.host });
  if (crashed.length > 0) throw new Error(crashed.join('; '));
  return hits.filter((hit) => hit.detector === detector);
}
