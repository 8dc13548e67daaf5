import { expect, test } from 'vitest';
import { der, type Der } from '../../../src/capture/certificates/der.ts';
import { extension } from '../../../src/capture/certificates/extension.ts';
import { leafSubject } from '../../../src/capture/certificates/leaf-subject.ts';

const written = (value: Der): string => Buffer.from(der.bytes(value)).toString('hex');

test('basic constraints are critical, CA, with no CA below', () => {
  expect(written(extension.certificateAuthority())).toBe('30120603551d130101ff040830060101ff020100');
});

test('key usages are critical', () => {
  expect(written(extension.signsCertificates())).toBe('300e0603551d0f0101ff040403020106');
  expect(written(extension.signsHandshakes())).toBe('300e0603551d0f0101ff040403020780');
});

test('the name of a host is tag 2, an address tag 7', () => {
  expect(written(extension.subjectName(leafSubject('a.b')))).toBe('300e0603551d110407' + '30058203612e62');
  expect(written(extension.subjectName(leafSubject('127.0.0.1')))).toBe('300f0603551d110408' + '300687047f000001');
});

test('the key of the CA and the issuer key of a leaf are the same bytes', () => {
  const id = Uint8Array.of(1, 2, 3);
  expect(written(extension.subjectKey(id))).toBe('300c0603551d0e0405' + '0403010203');
  expect(written(extension.authorityKey(id))).toBe('300e0603551d230407' + '30058003010203');
});

test('servers only', () => {
  expect(written(extension.serverAuthentication())).toBe('30130603551d25040c300a06082b06010505070301');
});
