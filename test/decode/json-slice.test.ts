import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonMembers } from '../../src/decode/json-slice.ts';

test('members are cut out as they were written', () => {
  expect(jsonMembers(' {"a" : 12345678901234567890 , "b\\"" : [1, "}"],"c":{"d":"]"} }')).toEqual([
    { key: 'a', text: '12345678901234567890' },
    { key: 'b"', text: '[1, "}"]' },
    { key: 'c', text: '{"d":"]"}' },
  ]);
  expect(jsonMembers('[ 1.0 ,"x"]')).toEqual([
    { key: '0', text: '1.0' },
    { key: '1', text: '"x"' },
  ]);
});

test('what has no members gives none', () => {
  expect(['{}', '[ ]', '"text"', '17', ''].flatMap(jsonMembers)).toEqual([]);
});

test('of any document the members are those that the parser finds', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
      fc.constantFrom(0, 2),
      (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed = JSON.parse(text) as Record<string, unknown>;
        const members = jsonMembers(text).map(({ key, text: member }) => [key, JSON.parse(member) as unknown]);
        expect(Object.fromEntries(members)).toEqual({ ...parsed });
      },
    ),
    { numRuns: 500 },
  );
});
