import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { compileCanaries } from '../../src/detect/index.ts';

it('every spelling is folded and long enough not to be chance', () => {
  const { search } = compileCanaries([{ kind: 'email', value: 'Alice.Planted@Example.org' }]);
  expect(search.words).toContain('alice.planted@example.org');
  expect(search.words.every((word) => word.length >= 6 && word === word.toLowerCase())).toBe(true);
});

it('digests are kept in hex and base64 with the name of their hash', () => {
  const canary = { kind: 'imei', value: '867000041234567' } as const;
  const { digests } = compileCanaries([canary]);
  const digest = createHash('sha1').update(canary.value);
  expect(digests.get(digest.copy().digest('hex'))).toEqual({ canary, hash: 'SHA-1' });
  expect(digests.get(digest.digest('base64').replaceAll('=', ''))).toEqual({ canary, hash: 'SHA-1' });
});

it('a canary that is too short is not looked for', () => {
  expect(compileCanaries([{ kind: 'text', value: 'abc' }]).search.words).toEqual([]);
});

it('a spelling that two canaries share belongs to the first', () => {
  const first = { kind: 'account', value: '867000041234567' } as const;
  const { forms } = compileCanaries([first, { kind: 'serial', value: '867000041234567' }]);
  expect(forms.map((form) => form.canary)).toEqual([first]);
});
