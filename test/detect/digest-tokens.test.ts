import { expect, it } from 'vitest';
import { digestTokens } from '../../src/detect/digest-tokens.ts';

const md5 = 'D41D8CD98F00B204E9800998ECF8427E';
const found = (text: string): string[] => [...digestTokens(text)].map(({ hex }) => hex);

it('hex is read in any case, also after an underscore', () => {
  expect(found(`"md5_${md5}"`)).toEqual([md5.toLowerCase()]);
});

it('both alphabets of base64 are read as the bytes that they stand for', () => {
  const bytes = Buffer.from('d41d8cd98f00b204e9800998ecf84fff', 'hex');
  expect(found(bytes.toString('base64'))).toContain(bytes.toString('hex'));
  expect(found(bytes.toString('base64url'))).toContain(bytes.toString('hex'));
});

it('16 digits are enough, 15 are not', () => {
  expect(found(md5.slice(0, 16))).toEqual([md5.slice(0, 16).toLowerCase()]);
  expect(found(md5.slice(0, 15))).toEqual([]);
});

it('a part of a longer word is passed over', () => {
  expect(found(`g${md5}`)).toEqual([]);
  expect(found(`${md5}z`)).toEqual([]);
  expect(found('0'.repeat(129))).toEqual([]);
});

it('the offsets are those of the text', () => {
  const text = `a=${md5}&b`;
  const [token] = [...digestTokens(text)];
  expect(text.slice(token!.start, token!.end)).toBe(md5);
});
