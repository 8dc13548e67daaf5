import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decoders, parseKey, protocols, unwrap } from '../../src/decode/index.ts';
import type { Key } from '../../src/model/index.ts';
import { fixture } from './message.ts';

const folder = new URL('../../fixtures/decode/', import.meta.url);
const ids = [...decoders, ...protocols].map(({ id }) => id);

const list = (path: string): readonly string[] => {
  const url = new URL(path, folder);
  return existsSync(url) ? readdirSync(url).sort() : [];
};

test('every decoder and protocol has two golden cases or more', () => {
  const short = ids.filter((id) => list(`${id}/`).length < 2);
  expect(short).toEqual([]);
});

for (const path of ids.flatMap((id) => list(`${id}/`).map((name) => `${id}/${name}/`))) {
  test(`${path} is taken apart as it was written down`, () => {
    const file = new URL(`${path}expected.json`, folder);
    const actual = `${JSON.stringify(describe(path), null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });
}

/** What a reader of a fixture wants to see: the tree by its ids, without hashes of what is in plain sight. */
function describe(path: string): unknown {
  const { nodes, protocol, events, grade, partial } = unwrap(fixture(`${path}input.bin`), { keys: keysOf(path) });
  const seen = nodes.filter(({ root }) => !root.startsWith('request.headers.'));
  return {
    protocol,
    grade,
    partial,
    events,
    nodes: seen.map(({ id, name, trail, step, grade: hidden, outcome, size, text, sha256 }) => ({
      id,
      name,
      trail,
      params: step?.params ?? null,
      grade: hidden,
      outcome,
      size,
      ...(text === null ? { sha256 } : { text }),
    })),
  };
}

function keysOf(path: string): readonly Key[] {
  const file = new URL(`${path}keys.json`, folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]).map(parseKey) : [];
}
