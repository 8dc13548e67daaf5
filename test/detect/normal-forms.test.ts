import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalForms } from '../../src/detect/normal-forms.ts';
import { CANARY_KINDS } from '../../src/model/index.ts';

it('a MAC address is looked for with and without separators', () => {
  const { clear } = normalForms({ kind: 'mac', value: '12:34:56:78:9A:BC' });
  expect(clear).toEqual(expect.arrayContaining(['123456789abc', '12:34:56:78:9a:bc', '12-34-56-78-9a-bc']));
});

it('dots before gmail.com mean nothing', () => {
  expect(normalForms({ kind: 'email', value: 'a.lice.x@gmail.com' }).clear).toContain('alicex@gmail.com');
  expect(normalForms({ kind: 'email', value: 'a.lice.x@posteo.de' }).clear).not.toContain('alicex@posteo.de');
});

it('a URL is hashed with and without its closing slash', () => {
  expect(normalForms({ kind: 'url', value: 'https://a.example/' }).hashed).toContain('https://a.example');
});

it('no value of any kind is too strange to be prepared', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CANARY_KINDS), fc.string({ unit: 'binary' }), (kind, value) => {
      const forms = normalForms({ kind, value });
      return forms.clear.length + forms.digits.length > 0;
    }),
  );
});
