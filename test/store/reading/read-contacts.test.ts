import { expect, test } from 'vitest';
import type { Entry } from '../../../src/model/index.ts';
import { readContacts } from '../../../src/store/reading/read-contacts.ts';
import { memoryDatabase } from '../memory-database.ts';
import { connectionEnd, exchange, START } from '../sample-parts.ts';

const phase: Entry = {
  kind: 'phase',
  phase: { id: 1, name: 'browse', private: false, consent: null, startedAt: START },
};
const opened = (id: number): Entry => ({
  kind: 'connection',
  connection: { id, openedAt: START + id, clientIp: '192.168.7.20', clientPort: 1 },
});
const to = (seq: number, connectionId: number, host: string): Entry => ({
  kind: 'exchange',
  exchange: exchange(seq, { connectionId, host }),
});
const ended = (id: number, change: Parameters<typeof connectionEnd>[1]): Entry => ({
  kind: 'connection-end',
  end: connectionEnd(id, change),
});
const NO_TLS = { upstreamCertificate: null, upstreamChain: [] };

test('a tunnel tells address and certificate of every host that was asked for in it', () => {
  const db = memoryDatabase([phase, opened(1), to(1, 1, 'sa.example'), to(2, 1, 'other.example'), ended(1, {})]);
  const seen = { ip: '203.0.113.7', tlsSubject: 'CN=sa.example, O=Sa', at: START + 1 };
  expect(readContacts(db)).toEqual([
    { host: 'other.example', ...seen },
    { host: 'sa.example', ...seen },
  ]);
});

test('the same contact twice is one, as of its first time', () => {
  const db = memoryDatabase([
    phase,
    opened(2),
    to(1, 2, 'a.example'),
    ended(2, {}),
    opened(9),
    to(2, 9, 'a.example'),
    ended(9, {}),
  ]);
  expect(readContacts(db)).toMatchObject([{ host: 'a.example', at: START + 2 }]);
});

test('a plain proxy connection speaks for a host only when it served no other', () => {
  const plain = { targetHost: null, ...NO_TLS };
  const db = memoryDatabase([
    phase,
    ...[opened(1), to(1, 1, 'alone.example'), ended(1, { ...plain, upstreamIp: '198.51.100.1' })],
    ...[
      opened(2),
      to(2, 2, 'one.example'),
      to(3, 2, 'two.example'),
      ended(2, { ...plain, upstreamIp: '198.51.100.2' }),
    ],
  ]);
  expect(readContacts(db).map(({ host, ip }) => [host, ip])).toEqual([
    ['alone.example', '198.51.100.1'],
    ['one.example', null],
    ['two.example', null],
  ]);
});

test('a host that was never reached is a contact without address', () => {
  const db = memoryDatabase([phase, to(1, 1, 'never.example')]);
  expect(readContacts(db)).toMatchObject([{ host: 'never.example', ip: null, tlsSubject: null }]);
});
