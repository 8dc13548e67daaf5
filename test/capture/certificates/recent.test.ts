import { expect, test } from 'vitest';
import { recent } from '../../../src/capture/certificates/recent.ts';

function counted(limit: number): { readonly get: (key: string) => object; readonly made: string[] } {
  const made: string[] = [];
  const get = recent(limit, (key) => {
    made.push(key);
    return { key };
  });
  return { get, made };
}

test('a value is made once and is the same value from then on', () => {
  const { get, made } = counted(2);
  expect(get('a')).toBe(get('a'));
  expect(made).toEqual(['a']);
});

test('the key asked for longest ago is the one that falls out', () => {
  const { get, made } = counted(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('names of Object.prototype are keys like any other', () => {
  const { get, made } = counted(3);
  for (const key of ['__proto__', 'constructor', '__proto__']) expect(get(key)).toEqual({ key });
  expect(made).toEqual(['__proto__', 'constructor']);
});

test('a value that cannot be made is not remembered', () => {
  let calls = 0;
  const get = recent(2, () => {
    calls += 1;
    if (calls === 1) throw new RangeError('not now');
    return { calls };
  });
  expect(() => get('a')).toThrow(RangeError);
  expect(get('a')).toEqual({ calls: 2 });
});
