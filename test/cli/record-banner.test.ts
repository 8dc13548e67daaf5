import { expect, test } from 'vitest';
import { paint } from '../../src/cli/paint.ts';
import type { BannerOptions } from '../../src/cli/record-banner.ts';
import { recordBanner } from '../../src/cli/record-banner.ts';
import { DEFAULT_PASSTHROUGH } from '../../src/capture/index.ts';
import type { Listening } from '../../src/cli/record-talk.ts';
import { plain } from './fake-io.ts';

const start: Listening = {
  host: '192.168.1.20',
  port: 8080,
  addresses: ['192.168.1.20'],
  pairUrl: null,
  authority: { commonName: 'telltale CA 7F3A 2026-11-22', file: '/ca.pem', fingerprint: 'ab'.repeat(32) },
  database: '/home/someone/phone.sqlite',
  phase: 'baseline',
  unread: DEFAULT_PASSTHROUGH,
  warnings: ['The proxy listens on 192.168.1.20: every device of the private network can use it until you stop.'],
};
const options: BannerOptions = { color: paint(false, {}), columns: 80, code: true };
const banner = (changes: Partial<Listening> = {}, changed: Partial<BannerOptions> = {}): string =>
  recordBanner({ ...start, ...changes }, { ...options, ...changed });

test('it says where the session is, where to point the phone and what to compare', () => {
  const text = banner();
  for (const words of [
    '/home/someone/phone.sqlite',
    '192.168.1.20:8080\n',
    'http://192.168.1.20:8080/',
    'telltale CA 7F3A',
    'ABAB ABAB',
  ]) {
    expect(text).toContain(words);
  }
  expect(text.replace(/\s/g, '')).toContain('AB'.repeat(32));
  expect(text).toContain('warning: The proxy listens');
});

test.each([true, false])('no line is wider than 80 columns (code: %j)', (code) => {
  expect(
    banner({}, { code })
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
  expect(
    banner({ host: '127.0.0.1', addresses: ['127.0.0.1'] }, { code })
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
});

test('a code to scan is shown on a screen, and only for an address that a phone can reach', () => {
  const hasCode = (text: string): boolean => text.includes('▀');
  expect(hasCode(banner())).toBe(true);
  expect(hasCode(banner({}, { code: false }))).toBe(false);
  expect(hasCode(banner({ host: '127.0.0.1', addresses: ['127.0.0.1'] }))).toBe(false);
});

test('an address of this computer alone comes with the ways to let a phone reach it', () => {
  const text = banner({ host: '127.0.0.1', addresses: ['127.0.0.1'], port: 9090 });
  expect(text).toContain('adb reverse tcp:9090 tcp:9090\n');
  expect(text).toContain('start again with --wifi\n');
});

test('IPv6 addresses are bracketed, every address of the computer is named', () => {
  const text = banner({ host: '::', addresses: ['fd00::7', '192.168.1.20'] });
  expect(text).toContain('[fd00::7]:8080');
  expect(text).toContain('192.168.1.20:8080');
  expect(text).toContain('http://[fd00::7]:8080/');
});

test('a computer without a network still says what it listens on', () => {
  expect(banner({ host: '0.0.0.0', addresses: [] })).toContain('0.0.0.0:8080');
});

test('colour changes no word', () => {
  expect(plain(banner({}, { color: paint(true, {}) }))).toBe(banner());
});

test('the hosts that are not read by default are named on one line, or not at all when there is none', () => {
  const line = `  Unread   by default: ${DEFAULT_PASSTHROUGH.join(', ')}\n`;
  expect(banner()).toContain(line);
  expect(banner({ unread: [] })).not.toContain('Unread');
});

test('a phone that has to be paired is shown the address with the token, and the code leads there', () => {
  const pairUrl = `http://192.168.1.20:8080/pair#${'0f'.repeat(16)}`;
  const text = banner({ pairUrl });
  expect(text).toContain(pairUrl);
  expect(text).toContain('pair it');
  expect(text).not.toBe(banner({ pairUrl: `http://192.168.1.20:8080/pair#${'f0'.repeat(16)}` }));
  expect(banner({ pairUrl }, { code: false })).toContain(pairUrl);
});
