import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/index.ts';
import { createOutage } from '../../src/pipeline/outage.ts';
import { sampleExchange } from './sample-exchange.ts';

const lost: Entry = { kind: 'exchange', exchange: sampleExchange() };
const canary: Entry = { kind: 'canary', canary: { kind: 'email', value: 'me@example.org' } };

test('it is over when what was held can be written, and one gap says what it cost from its first cause on', () => {
  let clock = 10;
  const outage = createOutage(() => (clock += 1));
  expect(outage.on).toBe(false);
  outage.begin('The disk is full.');
  outage.begin('Another reason.');
  for (const entry of [lost, canary, lost]) outage.miss(entry);
  const full = (): never => {
    throw new Error('still full');
  };
  expect(outage.tryToEnd(full)).toBe(false);
  outage.miss(lost);
  const written: Entry[] = [];
  expect(outage.on).toBe(true);
  expect(outage.tryToEnd((entries) => written.push(...entries))).toBe(true);
  expect(outage.on).toBe(false);
  expect(written[0]).toEqual(canary);
  expect(written.slice(1)).toMatchObject([
    { kind: 'gap', gap: { reason: 'store-failed', missing: 3, startedAt: 11, endedAt: clock } },
  ]);
  expect(written[1]).toHaveProperty('gap.detail', expect.stringContaining('The disk is full.'));
});

test('the next one counts from nothing', () => {
  const outage = createOutage(() => 0);
  const written: Entry[] = [];
  for (const rows of [1, 2]) {
    outage.begin('Full.');
    for (let row = 0; row < rows; row += 1) outage.miss(lost);
    outage.tryToEnd((entries) => written.push(...entries));
  }
  expect(written).toMatchObject([{ gap: { missing: 1 } }, { gap: { missing: 2 } }]);
});
