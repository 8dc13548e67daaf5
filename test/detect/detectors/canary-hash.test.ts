import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { compileCanaries, inspect } from '../../../src/detect/index.ts';
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

it('names the salt and how much of a shortened digest was sent', () => {
  const value = '867000041234567';
  const digest = createHash('sha256').update(`pepper${value}`).digest('hex');
  const said = (text: string): string[] => {
    const node = { id: 'x1:request.body', parentId: null, root: 'request.body', name: null, text };
    const canaries = compileCanaries([{ kind: 'imei', value }], ['pepper']);
    return inspect([node], { canaries, host: null }).hits.map(({ message }) => message);
  };
  expect(said(digest)[0]).toContain('SHA-256 of your IMEI with the salt “pepper”');
  expect(said(digest.slice(0, 20))[0]).toContain('20 hex digits of the SHA-256 of your IMEI');
});
