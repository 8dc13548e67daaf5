import { expect, test } from 'vitest';
import { printable } from '../../src/cli/printable.ts';

test('text in any script stays', () => {
  expect(printable('url的domain解析失败 – é 😀')).toBe('url的domain解析失败 – é 😀');
});

test.each(['\u001b[2J', '\r', '\n', '\u0000', '\u0007', '\u009b', '\u202e', '\u200b', '\u2028', '\ufeff'])(
  'nothing of %j can move the cursor or forge a line',
  (text) => {
    // eslint-disable-next-line no-control-regex -- those are what must be gone
    expect(printable(`a${text}b`)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u202e\u2028\ufeff]/);
  },
);
