import { expect, it } from 'vitest';
import { wellFormed } from '../../src/detect/well-formed.ts';

it('a lone surrogate is replaced, so that the text can be percent-encoded', () => {
  expect(encodeURIComponent(wellFormed('a\ud800b'))).toBe('a%EF%BF%BDb');
  expect(wellFormed('a😀')).toBe('a😀');
});
