import { expect, test } from 'vitest';
import { createTokenTable } from '../../../src/detect/identifiers/token-table.ts';
import type { Token } from '../../../src/model/index.ts';

const token = (value: string, over: Partial<Token> = {}): Token => ({
  value,
  kind: null,
  field: 'uid',
  root: 'request.body',
  payloadId: 'p',
  ...over,
});
const place = (exchangeId: number, over: { readonly host?: string | null; readonly phaseId?: number } = {}) => ({
  exchangeId,
  host: 'a.example',
  app: null,
  phaseId: 1,
  ...over,
});

test('a value has come again when a second exchange carries it, not when one carries it twice', () => {
  const table = createTokenTable();
  table.add([token('a'), token('a', { field: 'did' }), token('b')], place(1));
  table.add([token('b')], place(2, { host: 'eu.a.example', phaseId: 2 }));
  const [only, ...others] = table.repeated();
  expect(others).toEqual([]);
  expect(only).toMatchObject({ value: 'b', exchanges: 2, firstExchange: 1, lastExchange: 2 });
  expect([...only!.hosts]).toEqual(['a.example', 'eu.a.example']);
  expect([...only!.domains]).toEqual(['a.example']);
  expect([...only!.phaseIds]).toEqual([1, 2]);
});

test('sightings are bounded, what they add up to is not', () => {
  const table = createTokenTable({ values: 10, sightings: 3 });
  for (let seq = 1; seq <= 9; seq += 1) table.add([token('a')], place(seq, { phaseId: seq }));
  const [history] = table.repeated();
  expect(history!.sightings.map(({ exchangeId }) => exchangeId)).toEqual([1, 2, 3]);
  expect([history!.exchanges, history!.phaseIds.size]).toEqual([9, 9]);
});

test('when it is full, values that came once make room, and those that came again stay', () => {
  const table = createTokenTable({ values: 3, sightings: 2 });
  table.add([token('kept'), token('x'), token('y')], place(1));
  table.add([token('kept')], place(2));
  table.add([token('late')], place(3));
  table.add([token('late')], place(4));
  expect(table.repeated().map(({ value }) => value)).toEqual(['kept', 'late']);
});

test('a million values in one exchange do not make it grow', () => {
  const table = createTokenTable({ values: 100, sightings: 2 });
  for (const seq of [1, 2])
    table.add(
      Array.from({ length: 10_000 }, (_, index) => token(`v${index}`)),
      place(seq),
    );
  expect(table.repeated().length).toBeLessThanOrEqual(100);
});

test('names of one value are bounded, too', () => {
  const table = createTokenTable();
  for (let seq = 1; seq <= 200; seq += 1)
    table.add([token('a', { field: `f${seq}` })], place(seq, { host: `h${seq}.test` }));
  expect([table.repeated()[0]!.fields.size, table.repeated()[0]!.hosts.size]).toEqual([50, 50]);
});
