import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { onboardingPage, type OnboardingData } from '../../src/phone/index.ts';

const DATA: OnboardingData = {
  fingerprint: '7524f18ccb795f28bc0cf107dcab24975a19e2546ce8760b3a2111926eca4cff',
  commonName: 'telltale CA 42C0 2026-11-22',
  certificateSize: 799,
  proxyHost: '192.168.1.23',
  proxyPort: 8080,
};
const page = onboardingPage(DATA);

test('the page offers the certificate in both forms and nothing else', () => {
  const targets = [...page.matchAll(/\b(?:href|src|action|data|poster)\s*=\s*["']?([^"'\s>]*)/g)].map(
    (match) => match[1],
  );
  expect(targets).toEqual(['/ca.crt', '/ca.pem']);
});

test('the page names what is to be compared and typed', () => {
  for (const part of ['telltale CA 42C0 2026-11-22', '799 bytes', '<code>192.168.1.23</code>', '<code>8080</code>']) {
    expect(page).toContain(part);
  }
  expect(page).toContain('<li>7524</li><li>F18C</li><li>CB79</li>');
});

test('the page has no scripts, no remote references and no handlers', () => {
  expect(page).not.toMatch(/<script|<img|<link|<iframe|<form|\son\w+\s*=|javascript:|https?:|\/\/[a-z]|@import|url\(/i);
});

test('the policy forbids everything but the style sheet of the page', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(policy).not.toContain('unsafe');
  // A style attribute would need a hash of its own.
  expect(page).not.toMatch(/\sstyle=/);
});

test.each(['Android 14 to 16', 'Android 13', 'Android 12', 'Android 11', 'Android 8.1 to 10', 'Android 7 to 8.0'])(
  'the way through the settings of %s is said to be the usual one',
  (versions) => {
    expect(page).toContain(`<summary>${versions} <span>usually</span></summary>`);
  },
);

test('the page says how to take the certificate and the proxy off again', () => {
  expect(page).toContain('tap “telltale CA 42C0 2026-11-22”');
  expect(page).toContain('Proxy: None');
});

test('a hostile name or address stays text', () => {
  const hostile = `"><script>alert(1)</script>'&`;
  const shown = onboardingPage({ ...DATA, commonName: hostile, proxyHost: hostile, fingerprint: hostile });
  expect(shown).not.toContain('<script');
  expect(shown).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;');
});

test('every element that is opened is closed', () => {
  const open: string[] = [];
  for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (name === 'meta') continue;
    if (slash === '') open.push(name);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
});

test('the page is small enough for a slow phone', () => {
  expect(Buffer.byteLength(page)).toBeLessThan(20_000);
});
