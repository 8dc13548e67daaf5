import { expect, test } from 'vitest';
import { ANDROID_STEPS } from '../../src/phone/android-steps.ts';

test('every version since Android 11 goes through the settings to "CA certificate"', () => {
  const through = ANDROID_STEPS.filter(({ certificate }) => certificate.includes('CA certificate'));
  expect(through.map(({ versions }) => versions)).toEqual([
    'Android 14 to 16',
    'Android 13',
    'Android 12',
    'Android 11',
  ]);
});

test('every way to the proxy ends at a manual proxy', () => {
  for (const { proxy } of ANDROID_STEPS) expect(proxy.at(-1)).toBe('Proxy: Manual');
});
