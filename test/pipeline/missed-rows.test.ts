import { expect, test } from 'vitest';
import type { Connection, ConnectionEnd, Entry } from '../../src/model/index.ts';
import { createMissedRows } from '../../src/pipeline/missed-rows.ts';
import { sampleExchange } from './sample-exchange.ts';
import { sampleMessage, socketEnd, socketExchange } from './sample-socket.ts';

const opened = (id: number): Entry => ({ kind: 'connection', connection: { id } as Connection });
const closed = (id: number): Entry => ({ kind: 'connection-end', end: { id } as ConnectionEnd });
const exchange: Entry = { kind: 'exchange', exchange: sampleExchange() };

test('what others refer to is held in its order, what no one refers to is counted', () => {
  const rows = createMissedRows();
  const phase: Entry = { kind: 'phase', phase: { id: 2, name: 'b', startedAt: 0, private: false, consent: null } };
  for (const entry of [opened(1), phase, exchange, { kind: 'message', message: sampleMessage() } as const])
    rows.add(entry);
  expect(rows.count()).toBe(2);
  expect(rows.count()).toBe(0);
  expect(rows.peek()).toEqual([opened(1), phase]);
  expect(rows.take()).toEqual([opened(1), phase]);
  expect(rows.take()).toEqual([]);
});

test('a connection whose beginning and end were both missed is not held, one that was stored before keeps its end', () => {
  const rows = createMissedRows();
  for (let id = 1; id <= 1_000; id += 1) {
    rows.add(opened(id));
    rows.add(closed(id));
  }
  rows.add(closed(2_000));
  expect(rows.take()).toEqual([closed(2_000)]);
});

test('a WebSocket under way is held without bodies; once it is over it is an exchange that is missing', () => {
  const rows = createMissedRows();
  const socket: Entry = { kind: 'exchange', exchange: socketExchange(4) };
  const end: Entry = { kind: 'exchange-end', end: socketEnd(4) };
  rows.add(socket);
  expect(rows.peek()).toMatchObject([{ kind: 'exchange', exchange: { seq: 4, endedAt: null } }]);
  expect(rows.count()).toBe(0);
  rows.add(end);
  expect(rows.count()).toBe(1);
  expect(rows.take()).toEqual([]);
  rows.add(end);
  expect(rows.take()).toEqual([end]);
});
