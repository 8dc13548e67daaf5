import { expect, test } from 'vitest';
import { readTraffic, readUnreadByPhase } from '../../../src/store/reading/read-traffic.ts';
import { memoryDatabase } from '../memory-database.ts';
import { exchange, message } from '../sample-parts.ts';
import { entries } from '../sample-session.ts';

test('what went where in which phase, and what of it could hide something', () => {
  expect(readTraffic(memoryDatabase(entries))).toEqual([
    { phaseId: 1, host: 'sa.example', requests: 1, blind: 0, unanalysed: 0, cut: 0 },
    // Its analysis ran out of time; the response was cut, which hides nothing that was sent.
    { phaseId: 2, host: 'api.example', requests: 1, blind: 0, unanalysed: 1, cut: 0 },
    { phaseId: 2, host: 'pinned.example', requests: 1, blind: 1, unanalysed: 0, cut: 0 },
    { phaseId: 2, host: 'sa.example', requests: 1, blind: 0, unanalysed: 1, cut: 0 },
  ]);
});

test('a body of which only the beginning was kept is counted, and so are the messages of a WebSocket in their own phase', () => {
  const long = { kept: new Uint8Array(10), length: 1000, sha256: 'ff'.repeat(32), complete: true };
  const db = memoryDatabase([
    ...entries,
    { kind: 'exchange', exchange: exchange(5, { kind: 'websocket', host: 'ws.example', requestBody: null }) },
    { kind: 'message', message: message(5, 1, { phaseId: 2 }) },
    { kind: 'message', message: message(5, 2, { direction: 'down' }) },
    { kind: 'exchange', exchange: exchange(6, { host: 'up.example', requestBody: long }) },
  ]);
  const found = readTraffic(db).filter(({ host }) => host === 'ws.example' || host === 'up.example');
  expect(found).toEqual([
    { phaseId: 1, host: 'up.example', requests: 1, blind: 0, unanalysed: 1, cut: 1 },
    { phaseId: 1, host: 'ws.example', requests: 1, blind: 0, unanalysed: 1, cut: 0 },
    { phaseId: 2, host: 'ws.example', requests: 1, blind: 0, unanalysed: 1, cut: 0 },
  ]);
});

test('payloads that were tried and not read are counted by phase and host', () => {
  expect(readUnreadByPhase(memoryDatabase(entries))).toEqual([
    { phaseId: 1, host: 'sa.example', outcome: 'opaque', payloads: 1 },
  ]);
});
