import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { MISTAT_IV, publishedKeys, UMENG_IV } from '../../src/decode/published-keys.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

test('each key and vector is the published one, byte for byte', () => {
  expect(publishedKeys.map(({ label, bytes, iv }) => [label, bytes.length, digest(bytes), digest(iv!)])).toEqual([
    ['constant of the MiStat SDK', 16, '35d42fe10fc7', '00661fb1d35c'],
    ['constant of the Umeng push SDK', 16, '80e4bfb14d24', '74bc475ed8ef'],
    ['constant of the Baidu Mobile Statistics SDK', 16, '8a1ccf828eea', '8a1ccf828eea'],
    ['constant of the ironSource SDK', 32, 'c1f60ece8745', '374708fff771'],
  ]);
  expect([digest(MISTAT_IV), digest(UMENG_IV)]).toEqual(['00661fb1d35c', '0b65fba97c7b']);
});

test('all are used as they are and graded as hard-coded', () => {
  for (const { source, iv, bytes } of publishedKeys) {
    expect(source).toBe('file');
    expect(iv).toHaveLength(16);
    expect([16, 32]).toContain(bytes.length);
  }
});
