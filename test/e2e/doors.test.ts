import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Http2Origin } from '../capture/http2/two-sides.ts';
import { startHttp2Origin } from '../capture/http2/two-sides.ts';
import type { Chain } from '../capture/loopback.ts';
import { makeChain } from '../capture/loopback.ts';
import { curl } from './curl.ts';
import { missing } from './have.ts';
import type { LedgerSession } from './ledger.ts';
import { startLedger } from './ledger.ts';

const why = missing('curl', 'openssl');
const suffix = why === null ? '' : ` (${why})`;

let chain: Chain;
let origin: Http2Origin;
beforeAll(async () => {
  chain = makeChain('DNS:one.test');
  origin = await startHttp2Origin(chain, ({ stream }) => {
    stream.respond({ ':status': 200 });
    stream.end('one');
  });
});
afterAll(() => {
  origin.close();
});
const start = (): Promise<LedgerSession> => startLedger(origin, chain, { hosts: ['one.test:443'] });
const ONE = { code: 0, body: 'one' };

test.skipIf(why !== null)(
  `curl through SOCKS5, with and without a password, by name and by address${suffix}`,
  async () => {
    const session = await start();
    const { host, port } = session.record;
    expect(await curl(session.record, '-x', `socks5h://${host}:${port}`, 'https://one.test/name')).toEqual(ONE);
    expect(await curl(session.record, '-x', `socks5h://anna:secret@${host}:${port}`, 'https://one.test/login')).toEqual(
      ONE,
    );
    const own = await curl(session.record, '-x', `socks5://${host}:${port}`, 'https://127.0.0.2/address');
    expect(own.code).not.toBe(0);
    const rows = await session.rows();
    expect(rows('SELECT kind, url, http_version, error FROM exchange ORDER BY id')).toEqual([
      { kind: 'http', url: 'https://one.test/name', http_version: '2', error: null },
      { kind: 'http', url: 'https://one.test/login', http_version: '2', error: null },
      { kind: 'blind', url: null, http_version: null, error: 'refused-address' },
    ]);
    expect(rows("SELECT count(*) AS count FROM connection WHERE detail LIKE 'Asked for with SOCKS5.%'")).toEqual([
      { count: 3 },
    ]);
  },
);

test.skipIf(why !== null)(`TLS that comes without a proxy setting goes where its name says${suffix}`, async () => {
  const session = await start();
  const { host, port } = session.record;
  const direct = ['--noproxy', '*', '--connect-to', `::${host}:${port}`];
  expect(await curl(session.record, ...direct, 'https://one.test/direct')).toEqual(ONE);
  expect((await curl(session.record, ...direct, '-k', `https://${host}/nameless`)).code).not.toBe(0);
  const rows = await session.rows();
  expect(rows('SELECT kind, url, error FROM exchange ORDER BY id')).toEqual([
    { kind: 'http', url: 'https://one.test/direct', error: null },
    { kind: 'blind', url: null, error: 'malformed-request' },
  ]);
  expect(rows('SELECT target_host, sni, outcome FROM connection ORDER BY id LIMIT 1')).toEqual([
    { target_host: 'one.test', sni: 'one.test', outcome: 'relayed' },
  ]);
});

test.skipIf(why !== null)(`a request that hides behind another name is told apart${suffix}`, async () => {
  const session = await start();
  expect(await curl(session.record, '-H', 'Host: hidden.test', 'https://one.test/fronted')).toEqual(ONE);
  expect(await curl(session.record, 'https://one.test/plain')).toEqual(ONE);
  const rows = await session.rows();
  expect(rows('SELECT target, sni, authority FROM host_mismatch')).toEqual([
    { target: 'one.test', sni: 'one.test', authority: 'hidden.test' },
  ]);
});
