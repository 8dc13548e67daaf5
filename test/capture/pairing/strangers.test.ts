import { expect, test } from 'vitest';
import { emptyEnd } from '../../../src/capture/live-connection.ts';
import { createStrangers } from '../../../src/capture/pairing/strangers.ts';

test('a hundred connections of one stranger are rows, the rest is one row that counts them', () => {
  const rows: unknown[] = [];
  const sink = {
    connection: (row: unknown) => rows.push(row),
    connectionEnd: (row: unknown) => rows.push(row),
    exchange: () => undefined,
    message: () => undefined,
    exchangeEnd: () => undefined,
  };
  const strangers = createStrangers(sink, () => 7);
  const sinks = Array.from({ length: 250 }, () => strangers.sinkFor('192.168.1.66'));
  expect(sinks.filter((each) => each === sink)).toHaveLength(100);
  expect(strangers.sinkFor('192.168.1.67')).toBe(sink);
  let id = 500;
  strangers.report(() => (id += 1), emptyEnd);
  expect(rows).toMatchObject([
    { id: 501, clientIp: '192.168.1.66' },
    {
      id: 501,
      outcome: 'refused',
      detail: '150 more connections of devices that were not paired were turned away.',
    },
  ]);
});

test('a forger of addresses does not fill the memory', () => {
  const nothing = (): void => undefined;
  const sink = {
    connection: nothing,
    connectionEnd: nothing,
    exchange: nothing,
    message: nothing,
    exchangeEnd: nothing,
  };
  const strangers = createStrangers(sink, () => 0);
  let listed = 0;
  for (let count = 0; count < 5_000; count += 1) if (strangers.sinkFor(`address ${count}`) === sink) listed += 1;
  expect(listed).toBe(1_100);
});
