import { expect, test } from 'vitest';
import { ONBOARDING_STYLE } from '../../src/phone/onboarding-style.ts';

test('the style sheet loads nothing and cannot end its element', () => {
  expect(ONBOARDING_STYLE).not.toMatch(/url\(|@import|</);
  expect(ONBOARDING_STYLE.split('{').length).toBe(ONBOARDING_STYLE.split('}').length);
});

test('every colour that is used is defined, for light and dark phones', () => {
  const used = new Set([...ONBOARDING_STYLE.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1]));
  for (const name of used) expect(ONBOARDING_STYLE.split(`${name ?? ''}:`)).toHaveLength(3);
});
