import { expect, test } from 'vitest';
import { readExchanges } from '../../../src/store/reading/read-exchanges.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START, exchange } from '../sample-parts.ts';
import { entries } from '../sample-session.ts';

const phase = {
  kind: 'phase',
  phase: { id: 1, name: 'browse', private: false, consent: null, startedAt: START },
} as const;

test('every exchange comes back as it was, bodies and header order included', () => {
  const stored = entries.flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange] : []));
  expect([...readExchanges(memoryDatabase(entries))]).toEqual(stored);
});

test('they come in the order of seq over many pages, however they were stored', () => {
  const seqs = Array.from({ length: 250 }, (_, index) => 250 - index);
  const db = memoryDatabase([phase, ...seqs.map((seq) => ({ kind: 'exchange', exchange: exchange(seq) }) as const)]);
  expect([...readExchanges(db)].map(({ seq }) => seq)).toEqual(seqs.toReversed());
});

test('a body that was taken out of a copy still tells its length', () => {
  const db = memoryDatabase([phase, { kind: 'exchange', exchange: exchange(1) }]);
  db.prepare('UPDATE body SET content = NULL').run();
  const [only] = [...readExchanges(db)];
  expect(only?.requestBody).toMatchObject({ kept: new Uint8Array(), length: 6, complete: true });
});

test('bodies can be posted to a worker without what lies beside them', () => {
  const db = memoryDatabase([phase, { kind: 'exchange', exchange: exchange(1) }]);
  const [only] = [...readExchanges(db)];
  const kept = structuredClone(only!).requestBody!.kept;
  expect(kept).toEqual(new TextEncoder().encode('body 1'));
  expect(Buffer.isBuffer(only?.requestBody?.kept)).toBe(false);
  expect(kept.buffer.byteLength).toBe(6);
});
