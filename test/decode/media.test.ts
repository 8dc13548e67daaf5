import { expect, test } from 'vitest';
import { mediaFormat } from '../../src/decode/media.ts';
import { unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

const bytes = (text: string, length = 100): Uint8Array => {
  const padded = new Uint8Array(length);
  padded.set(Buffer.from(text, 'latin1'));
  return padded;
};

/** One image of 32 bytes behind a directory of one entry. */
const icon = bytes('\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\x20\0\0\0\x16\0\0\0', 54);

test.each([
  ['png', bytes('\x89PNG\r\n\x1a\n')],
  ['jpeg', bytes('\xff\xd8\xff\xe0')],
  ['gif', bytes('GIF89a')],
  ['gif', bytes('GIF87a')],
  ['webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
  ['woff', bytes('wOFF')],
  ['woff2', bytes('wOF2')],
  ['mp4', bytes('\0\0\0\x18ftypmp42')],
  ['ico', icon],
  ['pdf', bytes('%PDF-1.7')],
  ['wasm', bytes('\0asm\x01\0\0\0')],
])('%s is recognised and not taken apart', (format, file) => {
  expect(mediaFormat(file)).toBe(format);
  expect(unwrap(post(file)).nodes.at(-1)).toMatchObject({ outcome: { kind: 'structured', format }, children: [] });
});

test('base64 of an image is proved by the image', () => {
  const { nodes } = unwrap(post(JSON.stringify({ i: Buffer.from(bytes('\x89PNG\r\n\x1a\n')).toString('base64') })));
  expect(nodes.at(-1)).toMatchObject({ trail: 'json.i > base64', outcome: { kind: 'structured', format: 'png' } });
});

test.each([
  ['nothing', new Uint8Array()],
  ['half a magic', bytes('\x89PN', 3)],
  [
    'a directory of icons that points out of the file',
    bytes('\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\xff\xff\0\0\x16\0\0\0', 54),
  ],
  ['a few bytes that begin like a photo', bytes('\xff\xd8\xff\xe0', 8)],
  ['text', bytes('PKCS and GIFs', 13)],
])('%s is no media', (_, file) => {
  expect(mediaFormat(file)).toBeNull();
});
