import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { PAIRING_POLICY, pairingPage } from '../../src/phone/index.ts';

const part = (page: string, name: 'style' | 'script'): string =>
  new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page)?.[1] ?? '';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

test('the policy lets run what the page has and nothing else', () => {
  const page = pairingPage(false);
  expect(PAIRING_POLICY).toContain("default-src 'none'");
  expect(PAIRING_POLICY).toContain(`style-src 'sha256-${hashOf(part(page, 'style'))}'`);
  expect(PAIRING_POLICY).toContain(`script-src 'sha256-${hashOf(part(page, 'script'))}'`);
  expect(PAIRING_POLICY).toContain("form-action 'self'");
  expect(PAIRING_POLICY).not.toContain('unsafe');
});

test('the page refers to nothing outside itself and keeps the token out of every request but one', () => {
  const page = pairingPage(false);
  expect(page).not.toMatch(/https?:|<img|<link|<iframe|\son\w+\s*=|url\(/i);
  expect(page).toContain('<form method="post" action="/pair">');
  expect(page).toContain('name="referrer" content="no-referrer"');
  expect(part(page, 'script')).toContain('history.replaceState');
});

test('a code that did not work is told of', () => {
  expect(pairingPage(true)).toContain('each works once');
  expect(pairingPage(false)).not.toContain('each works once');
});
