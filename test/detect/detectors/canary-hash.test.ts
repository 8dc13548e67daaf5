import { expect, it } from 'vitest';
import { readTable, saidBy } from '../table.ts';

it('says which hash of what', () => {
  const said = readTable('canary-hash', 'fires').flatMap((row) => saidBy('canary-hash', row).map((hit) => hit.message));
  expect(said.some((message) => message.includes('MD5 of your IMEI'))).toBe(true);
  expect(said.some((message) => message.includes('SHA-256 of your e-mail address'))).toBe(true);
});

it('a hash is never called observed', () => {
  const said = readTable('canary-hash', 'fires').flatMap((row) => saidBy('canary-hash', row));
  expect(said.every((hit) => hit.confidence === 'inferred')).toBe(true);
});
