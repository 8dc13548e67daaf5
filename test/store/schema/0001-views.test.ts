import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Analysis, Entry } from '../../../src/model/index.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START, connectionEnd, exchange, finding } from '../sample-parts.ts';
import { analysis, entries, run } from '../sample-session.ts';
import { socketEntries } from '../sample-socket.ts';

function all(db: Database, sql: string): unknown[] {
  return db.prepare(sql).all();
}

function analysed(runId: number, change: Partial<Analysis>): readonly Entry[] {
  return [
    { kind: 'run', run: { ...run, id: runId } },
    { kind: 'analysis', runId, analysis: { ...analysis, events: [], findings: [], payloads: [], ...change } },
  ];
}

test('data_event tells the whole story of a finding in one row', () => {
  const db = memoryDatabase(entries);
  db.prepare("UPDATE destination SET company = 'Sa Ltd', seat_country = 'CN', server_country = 'SG'").run();
  expect(db.prepare('SELECT * FROM data_event WHERE exchange_id = 1').get()).toMatchObject({
    at: START + 1000,
    at_utc: '2026-11-22T07:30:01.000Z',
    phase: 'browse',
    private: 0,
    host: 'sa.example',
    company: 'Sa Ltd',
    server_country: 'SG',
    seat_country: 'CN',
    kind: 'url',
    value: 'https://secret.example/page',
    how_hidden: 'form.data_list > base64 > json',
    grade: 'encoded',
    confidence: 'observed',
    field: '0.properties.url',
    protocol: 'sensors-analytics',
    event_name: 'openurl',
    root: 'request.body',
  });
});

test('data_event holds what was sent, not what came back', () => {
  const payloads = all(memoryDatabase(entries), 'SELECT payload_id FROM data_event ORDER BY exchange_id');
  expect(payloads).toEqual([
    { payload_id: 'x1:request.body/form.data_list/base64.0/json.0.properties.url' },
    { payload_id: 'x2:request.headers.x-device' },
  ]);
  // A path that only mentions a request is not one, even when its payload was not kept.
  const response = finding('x1:response.body/form.a:request.body');
  expect(
    all(memoryDatabase([...entries, ...analysed(2, { findings: [response] })]), 'SELECT kind FROM data_event'),
  ).toEqual([{ kind: 'imei' }]);
});

test('a newer run replaces what an older one said of an exchange, also by saying nothing', () => {
  const db = memoryDatabase([...entries, ...analysed(2, {})]);
  expect(all(db, 'SELECT exchange_id FROM data_event')).toEqual([{ exchange_id: 2 }]);
});

test('a run that was cut off hides nothing of the exchanges it did not reach', () => {
  const db = memoryDatabase([...entries, { kind: 'run', run: { ...run, id: 2 } }]);
  expect(all(db, 'SELECT exchange_id FROM data_event')).toHaveLength(2);
});

test('a finding whose payload was not kept is graded unknown, never plain', () => {
  const lost = finding('x1:request.body/form.gone');
  const db = memoryDatabase([...entries, ...analysed(2, { findings: [lost] })]);
  expect(db.prepare('SELECT grade, root FROM data_event WHERE exchange_id = 1').get()).toEqual({
    grade: 'unknown',
    root: 'request.body/form.gone',
  });
});

test('the bytes of a blind connection are counted once, however many exchanges it stands for, in the newest words', () => {
  const blind = { kind: 'blind', connectionId: 9, host: 'x.example', requestBody: null, responseBody: null } as const;
  const db = memoryDatabase([
    ...entries,
    { kind: 'exchange', exchange: exchange(20, { ...blind, error: 'pinned', errorDetail: 'It may.' }) },
    { kind: 'exchange', exchange: exchange(21, { ...blind, error: 'pinned', errorDetail: 'It does.' }) },
    { kind: 'connection-end', end: connectionEnd(9, { bytesUp: 1000, bytesDown: 10 }) },
  ]);
  expect(all(db, "SELECT * FROM blind_spot WHERE host = 'x.example'")).toEqual([
    {
      host: 'x.example',
      reason: 'pinned',
      sentence: 'It does.',
      count: 2,
      bytes_up: 1000,
      bytes_down: 10,
      exchange_id: 21,
    },
  ]);
});

test('destination_summary counts exchanges, failures, bytes and findings by host and port', () => {
  const rows = all(memoryDatabase(entries), 'SELECT * FROM destination_summary ORDER BY host');
  expect(rows).toMatchObject([
    { host: 'api.example', exchanges: 1, failed: 0, bytes_up: 0, bytes_down: 1000, findings: 1, kinds: '["imei"]' },
    { host: 'pinned.example', exchanges: 1, failed: 0, bytes_up: 700, bytes_down: 80, findings: 0 },
    {
      host: 'sa.example',
      exchanges: 2,
      failed: 1,
      findings: 1,
      ips: '["203.0.113.7"]',
      phases: '["browse","private"]',
    },
  ]);
});

test('an address is told of a destination only when the tunnel was asked for by that name', () => {
  const plain = connectionEnd(1, { targetHost: null, targetPort: null });
  const db = memoryDatabase([
    { kind: 'phase', phase: { id: 1, name: 'browse', private: false, consent: null, startedAt: START } },
    { kind: 'exchange', exchange: exchange(1) },
    { kind: 'connection-end', end: plain },
  ]);
  expect(all(db, 'SELECT ips FROM destination_summary')).toEqual([{ ips: '[]' }]);
  expect(all(db, 'SELECT ip FROM destination')).toEqual([{ ip: null }]);
});

test('requests has the columns that tweasel uses', () => {
  const db = memoryDatabase(entries);
  expect(db.prepare('SELECT * FROM requests WHERE id = 1').get()).toMatchObject({
    platform: 'android',
    runType: 'browse',
    startTime: '2026-11-22T07:30:01.000Z',
    host: 'sa.example',
    path: '/sa?project=browser',
    scheme: 'https',
    authority: 'sa.example:443',
    httpVersion: '1.1',
    method: 'POST',
    content: expect.stringContaining('data_list=') as string,
    headers: '[["Host","sa.example"],["X-Twice","one"],["x-twice","two"]]',
    cookies: '[]',
  });
  expect(all(db, 'SELECT id FROM requests ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }, { id: 4 }]);
});

test('the views go through their indexes: no finding is looked for by a scan of all payloads', () => {
  const plan = all(memoryDatabase(), 'EXPLAIN QUERY PLAN SELECT * FROM data_event') as { detail: string }[];
  expect(plan.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN p'))).toEqual([]);
});

test('what was sent in a message counts at its own time and in its own phase', () => {
  const db = memoryDatabase([...entries, ...socketEntries]);
  expect(db.prepare('SELECT * FROM data_event WHERE exchange_id = 5').get()).toMatchObject({
    at: START + 5300,
    at_utc: '2026-11-22T07:30:05.300Z',
    phase: 'private',
    phase_id: 2,
    private: 1,
    host: 'push.example',
    field: 'url',
    root: 'request.message.3',
    message_number: 3,
  });
  expect(all(db, "SELECT phase, findings FROM phase_matrix WHERE host = 'push.example'")).toEqual([
    { phase: 'private', findings: 1 },
  ]);
  expect(all(db, "SELECT phases, bytes_up, findings FROM destination_summary WHERE host = 'push.example'")).toEqual([
    { phases: '["browse","private"]', bytes_up: 900, findings: 1 },
  ]);
});

test('a newer run replaces what an older one said of a message, and of no other', () => {
  const seen = (...more: Entry[]): unknown[] =>
    all(memoryDatabase([...entries, ...socketEntries, { kind: 'run', run: { ...run, id: 2 } }, ...more]), 'SELECT payload_id FROM data_event WHERE exchange_id = 5'); // prettier-ignore
  const said = (message: number, payloadId: string): Entry => {
    const findings = [finding(payloadId)];
    return { kind: 'analysis', runId: 2, analysis: { ...analysis, exchangeSeq: 5, message, events: [], payloads: [], findings } }; // prettier-ignore
  };
  expect(seen(said(1, 'x5:request.message.1'))).toHaveLength(2);
  expect(seen(said(3, 'x5:request.message.3/new'))).toEqual([{ payload_id: 'x5:request.message.3/new' }]);
});

test('until a WebSocket has ended, its traffic is what its messages say', () => {
  const open = socketEntries.filter(({ kind }) => kind !== 'exchange-end');
  const db = memoryDatabase([...entries, ...open]);
  const up = '{"url":"https://secret.example/page"}'.length + 'message 1'.length + 2;
  expect(all(db, 'SELECT bytes_up, bytes_down FROM traffic WHERE exchange_id = 5')).toEqual([
    { bytes_up: up, bytes_down: 'message 2'.length },
  ]);
});

test('host_mismatch names exchanges whose three names are not one, and no others', () => {
  const named = (id: number, names: readonly [target: string, sni: string | null, host: string | null]): Entry[] => [
    { kind: 'connection', connection: { id, openedAt: START, clientIp: '10.0.0.2', clientPort: 1 } },
    { kind: 'connection-end', end: connectionEnd(id, { targetHost: names[0], sni: names[1] }) },
    {
      kind: 'exchange',
      exchange: exchange(id, {
        connectionId: id,
        requestHeaders: names[2] === null ? [] : [[id % 2 ? ':authority' : 'HOST', names[2]]],
      }),
    },
  ];
  const fronted = [
    named(101, ['cdn.example', 'cdn.example', 'hidden.example']),
    named(102, ['cdn.example', 'other.example', 'other.example']),
    named(103, ['cdn.example', null, 'hidden.example:8080']),
    named(104, ['192.0.2.7', 'cdn.example', 'hidden.example']),
    named(105, ['cdn.example', 'other.example', null]),
  ];
  const honest = [
    named(111, ['cdn.example', 'cdn.example', 'CDN.example.:443']),
    named(112, ['192.0.2.7', 'cdn.example', 'cdn.example']),
    named(113, ['192.0.2.7', null, 'cdn.example']),
    named(114, ['2001:db8::1', null, '[2001:db8::1]:8443']),
    named(115, ['cdn.example', 'cdn.example', null]),
    named(116, ['cdn.example', null, null]),
  ];
  const db = memoryDatabase([...entries, ...fronted.flat(), ...honest.flat()]);
  expect(all(db, 'SELECT * FROM host_mismatch WHERE exchange_id > 100 ORDER BY exchange_id')).toEqual([
    { exchange_id: 101, target: 'cdn.example', sni: 'cdn.example', authority: 'hidden.example' },
    { exchange_id: 102, target: 'cdn.example', sni: 'other.example', authority: 'other.example' },
    { exchange_id: 103, target: 'cdn.example', sni: null, authority: 'hidden.example' },
    { exchange_id: 104, target: '192.0.2.7', sni: 'cdn.example', authority: 'hidden.example' },
    { exchange_id: 105, target: 'cdn.example', sni: 'other.example', authority: null },
  ]);
});
