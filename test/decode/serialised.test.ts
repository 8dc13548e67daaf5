import { expect, test } from 'vitest';
import { serialised } from '../../src/decode/serialised.ts';

const allowance = { maxOutput: 100, limit: 'ratio', maxParts: 1, keys: [] } as const;
const none = new Uint8Array();

test('what was read becomes parts, as many as are wanted', () => {
  const read = (): { items: Uint8Array[] } => ({ items: [none, none] });
  expect(serialised(read, none, { ...allowance, maxParts: 2 })).toMatchObject({ ok: true, parts: { length: 2 } });
});

test('a RangeError is a reason, everything else a bug', () => {
  const failing = (error: Error) => (): never => {
    throw error;
  };
  expect(serialised(failing(new RangeError('too short')), none, allowance)).toMatchObject({
    ok: false,
    reason: 'too short',
  });
  expect(() => serialised(failing(new TypeError('a bug')), none, allowance)).toThrow('a bug');
});

test('a text over the limit is stopped', () => {
  expect(serialised(() => 'x'.repeat(200), none, allowance)).toMatchObject({ ok: false, limit: 'ratio' });
});
