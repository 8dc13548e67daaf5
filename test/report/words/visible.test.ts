import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visible } from '../../../src/report/words/visible.ts';

it('what cannot be seen is written out', () => {
  expect(visible('a\u0000b\u202ec\u001b[31m')).toBe('a⟨U+0000⟩b⟨U+202E⟩c⟨U+001B⟩[31m');
  expect(visible('x\ud800')).toBe('x⟨U+D800⟩');
});

it('what can be seen stays, line feeds and tabs too', () => {
  expect(visible('ä 秘密 😀\n\t<b>')).toBe('ä 秘密 😀\n\t<b>');
});

it('doing it twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => visible(visible(text)) === visible(text)));
});
