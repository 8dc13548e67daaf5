import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { compileCanaries } from '../../src/detect/index.ts';

it('every spelling is folded and long enough not to be chance', () => {
  const { search } = compileCanaries([{ kind: 'email', value: 'Alice.Planted@Example.org' }]);
  expect(search.words).toContain('alice.planted@example.org');
  expect(search.words.every((word) => word.length >= 6 && word === word.toLowerCase())).toBe(true);
});

it('digests are found by their first digits and keep the name of their hash', () => {
  const canary = { kind: 'imei', value: '867000041234567' } as const;
  const { digests } = compileCanaries([canary]);
  const hex = createHash('sha1').update(canary.value).digest('hex');
  expect(digests.get(hex.slice(0, 16))).toEqual({ canary, hash: 'SHA-1', hex, salt: null });
});

it('digests with a salt are prepared when one is given', () => {
  const canary = { kind: 'imei', value: '867000041234567' } as const;
  const key = createHash('md5').update(`${canary.value}pepper`).digest('hex').slice(0, 16);
  expect(compileCanaries([canary]).digests.get(key)).toBeUndefined();
  expect(compileCanaries([canary], ['pepper']).digests.get(key)?.salt).toBe('pepper');
});

it('long numbers are looked for in reverse as well, short ones are not', () => {
  const { numbers } = compileCanaries([
    { kind: 'imei', value: '867000041234567' },
    { kind: 'phone', value: '1234567' },
  ]);
  expect(numbers.get('765432140000768')?.coded).toBe('reversed');
  expect(numbers.has('7654321')).toBe(false);
});

it('a canary that is too short is not looked for', () => {
  expect(compileCanaries([{ kind: 'text', value: 'abc' }]).search.words).toEqual([]);
});

it('a spelling that two canaries share belongs to the first', () => {
  const first = { kind: 'account', value: '867000041234567' } as const;
  const { forms } = compileCanaries([first, { kind: 'serial', value: '867000041234567' }]);
  expect(new Set(forms.map((form) => form.canary))).toEqual(new Set([first]));
});
