import { expect, test } from 'vitest';
import { commonName } from '../../../src/capture/certificates/common-name.ts';
import { der } from '../../../src/capture/certificates/der.ts';

const written = (text: string): string => Buffer.from(der.bytes(commonName(text))).toString('hex');

test('a common name is a UTF8String, so that underscores and any letters may stand in it', () => {
  expect(written('a_é')).toBe('300f310d300b06035504030c04615fc3a9');
});

test('an empty text is the empty name', () => {
  expect(written('')).toBe('3000');
});
