import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leafSubject } from '../../../src/capture/certificates/leaf-subject.ts';

test.each([
  ['::', '::', '00000000000000000000000000000000'],
  ['::1', '::1', '00000000000000000000000000000001'],
  ['1::', '1::', '00010000000000000000000000000000'],
  ['0:0:0:0:0:0:0:1', '::1', '00000000000000000000000000000001'],
  ['2001:DB8::00ff', '2001:db8::ff', '20010db80000000000000000000000ff'],
  ['::ffff:192.0.2.7', '::ffff:c000:207', '00000000000000000000ffffc0000207'],
  ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
  ['192.0.2.7', '192.0.2.7', 'c0000207'],
])('%s is the address %s with the bytes %s', (host, name, bytes) => {
  const subject = leafSubject(host);
  expect(subject.kind).toBe('ip');
  expect(subject.name).toBe(name);
  expect(Buffer.from(subject.bytes).toString('hex')).toBe(bytes);
});

test('every IPv6 address keeps its sixteen bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const hex = Buffer.from(bytes).toString('hex');
      const subject = leafSubject((hex.match(/.{4}/g) ?? []).join(':'));
      expect(Buffer.from(subject.bytes).toString('hex')).toBe(hex);
      expect(leafSubject(subject.name).bytes).toEqual(subject.bytes);
    }),
  );
});

test('two spellings of a name are one subject', () => {
  expect(leafSubject('Tracking.Example.')).toEqual(leafSubject('tracking.example'));
  expect(leafSubject('Tracking.Example.').kind).toBe('dns');
});

test('any text is a subject of plain characters or a RangeError', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        const subject = leafSubject(text);
        if (subject.kind === 'dns') expect(subject.name).toMatch(/^[a-z0-9_.-]+$/);
        else expect(isIP(subject.name)).not.toBe(0);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a name of more than 253 characters is refused', () => {
  expect(() => leafSubject('a.'.repeat(126) + 'ab')).toThrow(RangeError);
  expect(leafSubject('a.'.repeat(126) + 'a').name).toHaveLength(253);
});
