import { expect, it } from 'vitest';
import { readTable, saidBy } from '../table.ts';

it('names the domain and keeps the address in the value', () => {
  const [row] = readTable('email', 'fires');
  expect(saidBy('email', row!)[0]).toMatchObject({
    message: 'An e-mail address at posteo.de was sent.',
    value: 'maria.muster@posteo.de',
  });
});

it('calls a sample address possible only', () => {
  const row = readTable('email', 'fires').find(({ node }) => node.text.includes('example.com'))!;
  expect(saidBy('email', row)[0]?.confidence).toBe('possible');
});
