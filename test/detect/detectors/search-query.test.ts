import { expect, it } from 'vitest';
import { readTable, saidBy } from '../table.ts';

it('tells the words decoded and the value as it stood', () => {
  const [row] = readTable('search-query', 'fires');
  const [hit] = saidBy('search-query', row!);
  expect(hit?.message).toContain('“how to sleep” on www.google.com');
  expect(hit?.value).toBe('how+to+sleep');
});

it('calls a field that is only named like a query inferred', () => {
  const row = readTable('search-query', 'fires').find(({ node }) => node.name === 'search_word')!;
  expect(saidBy('search-query', row)[0]?.confidence).toBe('inferred');
});
