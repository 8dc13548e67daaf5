import { expect, it } from 'vitest';
import { readTable, saidBy } from '../table.ts';

it('names the visited host and the field', () => {
  const [row] = readTable('url', 'fires');
  expect(saidBy('url', row!)[0]?.message).toBe(
    'The address of a page on news.example.com was sent in a field named url.',
  );
});

it('calls a Referer possible only', () => {
  const row = readTable('url', 'fires').find(({ node }) => node.root === 'request.headers.referer')!;
  expect(saidBy('url', row)[0]).toMatchObject({ confidence: 'possible', messageId: 'referred' });
});
