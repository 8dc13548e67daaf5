import { expect, test } from 'vitest';
import { decoders, protocols } from '../../src/decode/index.ts';

const parts = [...decoders, ...protocols];

test('ids are unique and kebab-case, versions are whole numbers', () => {
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  for (const { id, version } of parts) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(Number.isInteger(version) && version > 0).toBe(true);
  }
});

test('each says in words what it does, where that is written, and what it cannot', () => {
  for (const { id, docs } of parts) {
    expect(docs.summary, id).toMatch(/^[A-Z].*\.$/s);
    expect(docs.references.length, id).toBeGreaterThan(0);
    expect(docs.limitations.length, id).toBeGreaterThan(0);
    for (const url of docs.references) expect(url, id).toMatch(/^https:\/\//);
  }
});
