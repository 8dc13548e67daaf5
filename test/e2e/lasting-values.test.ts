import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { ReportData } from '../../src/model/index.ts';
import { freshHome, telltale } from './telltale.ts';

const home = freshHome();
const ANONYMOUS = '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901';
const FILE = 'demo.sqlite';

beforeAll(async () => {
  expect((await telltale(['demo'], home)).code).toBe(0);
}, 60_000);

/** What the report in JSON says of values that stay the same. */
async function lasting(): Promise<NonNullable<ReportData['lasting']>> {
  const { out, code } = await telltale(['report', FILE, '--format', 'json'], home);
  expect(code).toBe(0);
  return (JSON.parse(out) as ReportData).lasting!;
}

test('the demo names the anonymous id that survives private mode, and every other planted id by its kind', async () => {
  const { found, phases, exchanges } = await lasting();
  expect(found[0]).toMatchObject({
    value: ANONYMOUS,
    kind: 'unknown-id',
    survived: ['requests', 'phases', 'private-mode'],
  });
  expect(found[0]!.fields).toContain('distinct_id');
  expect(found[0]!.hosts).toEqual(['sa.api.intl.miui.com']);
  // Nothing else of the session is called an identifier: neither app keys nor session numbers nor checksums.
  expect(found.map(({ kind }) => kind)).toEqual(['unknown-id', 'android-id', 'gaid']);
  expect([phases, exchanges]).toEqual([3, 28]);
}, 60_000);

test('terminal and HTML say it, too', async () => {
  const { out } = await telltale(['report', FILE, '--format', 'text'], home);
  expect(out).toContain('WHAT STAYS THE SAME');
  expect(out).toContain(ANONYMOUS);
  const page = readFileSync(join(home, 'demo.html'), 'utf8');
  expect(page).toContain('<section id="same"');
  expect(page).toContain('private mode and the normal one');
}, 60_000);

test('analyzing the session again finds the same, as its own run', async () => {
  const before = await lasting();
  expect((await telltale(['analyze', FILE], home)).code).toBe(0);
  expect(await lasting()).toEqual(before);
}, 60_000);
