import { describe, expect, test } from 'vitest';
import { paint, wantsColor } from '../../src/cli/paint.ts';

describe('colour is wanted', () => {
  test.each<[isTty: boolean, env: Record<string, string>, wanted: boolean]>([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, false],
  ])('terminal %j, %j: %j', (isTty, env, wanted) => {
    expect(wantsColor(isTty, env)).toBe(wanted);
  });
});

test('every style wraps the text when colour is wanted, wherever standard output goes', () => {
  // eslint-disable-next-line no-control-regex -- that is what a style is made of
  for (const style of Object.values(paint(true, {}))) expect(style('x')).toMatch(/^\u001b\[\d.*mx\u001b\[\d/);
});

test('every style gives the text back when it is not', () => {
  for (const style of Object.values(paint(false, {}))) expect(style('x')).toBe('x');
});
