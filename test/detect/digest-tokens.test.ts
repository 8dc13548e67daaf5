import { expect, it } from 'vitest';
import { digestTokens } from '../../src/detect/digest-tokens.ts';

const md5 = 'D41D8CD98F00B204E9800998ECF8427E';
const found = (text: string): string[] => [...digestTokens(text)].map(({ token }) => token);

it('hex is read in any case, also after an underscore', () => {
  expect(found(`"md5_${md5}"`)).toEqual([md5.toLowerCase()]);
});

it('URL-safe base64 is read as the standard alphabet', () => {
  expect(found('1B2M2Y8AsgTpgAmY7PhC_-==')).toEqual(['1B2M2Y8AsgTpgAmY7PhC/+']);
});

it('a part of a longer run is passed over', () => {
  expect(found(`${md5}0`)).toEqual([]);
  expect(found(`g${md5}`)).toEqual([]);
});

it('the offsets are those of the text', () => {
  const text = `a=${md5}&b`;
  const [token] = [...digestTokens(text)];
  expect(text.slice(token!.start, token!.end)).toBe(md5);
});
