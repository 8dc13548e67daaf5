import { expect, test } from 'vitest';
import { der, type Der } from '../../../src/capture/certificates/der.ts';

const written = (value: Der): string => Buffer.from(der.bytes(value)).toString('hex');

test.each([
  ['a sequence', der.sequence(der.none(), der.boolean(true)), '300505000101ff'],
  ['a set', der.set(der.boolean(false)), '3103010100'],
  ['an integer', der.integer(Uint8Array.of(0x40, 0)), '02024000'],
  ['an object identifier', der.oid('2.5.29.19'), '0603551d13'],
  ['octets with the high bit set', der.octets(Uint8Array.of(0xff, 0x80)), '0402ff80'],
  ['bits with unused ones', der.bits(Uint8Array.of(0x80), 7), '03020780'],
  ['text', der.utf8('é'), '0c02c3a9'],
  ['an explicit tag', der.explicit(3, der.none()), 'a3020500'],
  ['an implicit tag', der.implicit(7, Uint8Array.of(127, 0, 0, 1)), '87047f000001'],
  ['a length over 127', der.octets(new Uint8Array(200)), `0481c8${'00'.repeat(200)}`],
])('%s is written as X.690 says', (_what, value, bytes) => {
  expect(written(value)).toBe(bytes);
});

test('a date turns from two to four digits of year in 2050', () => {
  expect(written(der.time(Date.UTC(2049, 11, 31, 23, 59, 59)))).toBe(
    `170d${Buffer.from('491231235959Z').toString('hex')}`,
  );
  expect(written(der.time(Date.UTC(2050, 0, 1)))).toBe(`180f${Buffer.from('20500101000000Z').toString('hex')}`);
});

test('DER that is put in as it is comes out as it was', () => {
  const bytes = Uint8Array.from(Buffer.from('300505000101ff', 'hex'));
  expect(written(der.sequence(der.raw(bytes)))).toBe('3007300505000101ff');
});
