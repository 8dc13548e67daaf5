import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { digestsOf } from '../../src/detect/digests-of.ts';

const canary = { kind: 'imei', value: '867000041234567' } as const;
const hex = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');

it('each digest is found by its first 16 digits, an MD5 also by its middle 16', () => {
  const digests = new Map(digestsOf(canary.value, canary, []));
  const md5 = hex('md5', canary.value);
  expect(digests.get(md5.slice(0, 16))).toEqual({ canary, hash: 'MD5', hex: md5, salt: null });
  expect(digests.get(md5.slice(8, 24))?.hex).toBe(md5);
  expect(digests.get(hex('sha512', canary.value).slice(0, 16))?.hash).toBe('SHA-512');
  expect(digests.size).toBe(5);
});

it('a salt is tried before and after the value', () => {
  const digests = new Map(digestsOf(canary.value, canary, ['pepper']));
  for (const input of [`pepper${canary.value}`, `${canary.value}pepper`]) {
    expect(digests.get(hex('sha256', input).slice(0, 16))).toMatchObject({ hash: 'SHA-256', salt: 'pepper' });
  }
});
