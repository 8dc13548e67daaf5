import { expect, it } from 'vitest';
import { readTable, saidBy } from '../table.ts';

it('gives a sentence without the value in it, and never calls a shape observed', () => {
  const rows = readTable('mac-address', 'fires');
  for (const row of rows) {
    for (const { message, value, confidence } of saidBy('mac-address', row)) {
      expect(message).toMatch(/^[A-Z0-9].*\.$/);
      expect(confidence).not.toBe('observed');
      if (value.length > 12) expect(message).not.toContain(value);
    }
  }
});

it('says the same of a field below other fields, and nothing of what a server answers', () => {
  for (const row of readTable('mac-address', 'fires')) {
    const { name } = row.node;
    const below = { ...row, node: { ...row.node, name: name === null ? null : `/data/0/${name.replace(/^\//, '')}` } };
    expect(saidBy('mac-address', below).map(({ value }) => value)).toEqual(
      saidBy('mac-address', row).map(({ value }) => value),
    );
    expect(saidBy('mac-address', { ...row, node: { ...row.node, root: 'response.body' } })).toEqual([]);
  }
});
