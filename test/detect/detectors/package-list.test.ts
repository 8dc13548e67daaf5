import { expect, it } from 'vitest';
import { readTable, saidBy } from '../table.ts';

it('gives a sentence without the value in it, and never calls a shape observed', () => {
  const rows = readTable('package-list', 'fires');
  for (const row of rows) {
    for (const { message, value, confidence } of saidBy('package-list', row)) {
      expect(message).toMatch(/^[A-Z0-9].*\.$/);
      expect(confidence).not.toBe('observed');
      if (value.length > 12) expect(message).not.toContain(value);
    }
  }
});

it('says the same of a field below other fields, and nothing of what a server answers', () => {
  for (const row of readTable('package-list', 'fires')) {
    const { name } = row.node;
    const below = { ...row, node: { ...row.node, name: name === null ? null : `/data/0/${name.replace(/^\//, '')}` } };
    expect(saidBy('package-list', below).map(({ value }) => value)).toEqual(
      saidBy('package-list', row).map(({ value }) => value),
    );
    expect(saidBy('package-list', { ...row, node: { ...row.node, root: 'response.body' } })).toEqual([]);
  }
});
