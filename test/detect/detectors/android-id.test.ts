import { expect, it } from 'vitest';
import { readTable, saidBy } from '../table.ts';

it('gives a sentence without the value in it, and never calls a shape observed', () => {
  const rows = readTable('android-id', 'fires');
  for (const row of rows) {
    for (const { message, value, confidence } of saidBy('android-id', row)) {
      expect(message).toMatch(/^[A-Z0-9].*\.$/);
      expect(confidence).not.toBe('observed');
      if (value.length > 12) expect(message).not.toContain(value);
    }
  }
});

it('says the same of a field below other fields, and nothing of what a server answers', () => {
  for (const row of readTable('android-id', 'fires')) {
    const { name } = row.node;
    const below = { ...row, node: { ...row.node, name: name === null ? null : `/data/0/${name.replace(/^\//, '')}` } };
    expect(saidBy('android-id', below).map(({ value }) => value)).toEqual(
      saidBy('android-id', row).map(({ value }) => value),
    );
    expect(saidBy('android-id', { ...row, node: { ...row.node, root: 'response.body' } })).toEqual([]);
  }
});
