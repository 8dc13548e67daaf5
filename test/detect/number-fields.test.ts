import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type NamedValue, numberFields } from '../../src/detect/number-fields.ts';

const all = (): boolean => true;

/** What is meant, as one expression over the whole text. */
const meant = /"([A-Za-z0-9_$.-]{1,40})"\s{0,4}:\s{0,4}(-?\d{1,20}(?:\.\d{1,20})?)(?=[\s,}\]])/g;
function byExpression(text: string): readonly NamedValue[] {
  return Array.from(text.matchAll(meant), ({ 0: whole, 1: name = '', 2: value = '', index }) => {
    const end = index + whole.length;
    return { name, value, start: end - value.length, end };
  });
}

it('finds what the plain expression finds, in any text', () => {
  const piece = fc.constantFrom(
    ...'"|"a"|"b.c":1|"$x" :\t-2.50|:|::|7|-|.|,|}|]| |\u00a0|\n|é|"é":1|{'.split('|'),
    '"'.repeat(2),
    'n'.repeat(39),
  );
  const texts = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(numberFields(text, all)).toEqual(byExpression(text));
    }),
    { numRuns: 2000 },
  );
});

it('blanks, long names and long numbers count up to their bounds', () => {
  const name = 'n'.repeat(40);
  const kept = `{"${name}"    :    ${'1'.repeat(20)}.${'2'.repeat(20)},`;
  expect(numberFields(kept, all)).toHaveLength(1);
  for (const text of [`{"n${name}":1,`, '{"a":     1,', '{"a"     :1,', `{"a":${'1'.repeat(21)},`, '{"":1,', '"a":1']) {
    expect(numberFields(text, all)).toEqual([]);
  }
});

it('a name that is not wanted is passed over', () => {
  expect(numberFields('{"age":4,"b":5}', (name) => name === 'b')).toEqual([
    { name: 'b', value: '5', start: 13, end: 14 },
  ]);
});
