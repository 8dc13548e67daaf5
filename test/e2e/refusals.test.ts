import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chain } from '../capture/loopback.ts';
import { makeChain, startOrigin } from '../capture/loopback.ts';
import { curl } from './curl.ts';
import { missing } from './have.ts';
import type { LedgerOrigin, LedgerSession } from './ledger.ts';
import { dial, get, pinnedApp, startLedger, startLedgerOrigin, untilExchanges } from './ledger.ts';
import { freshHome, telltale } from './telltale.ts';

const HOSTS = ['bank.test', 'shop.test', 'open.test', 'connectivitycheck.gstatic.com'];
const FROM_ORIGIN = 'from the origin itself\n';
const why = missing('curl', 'openssl');

let chain: Chain;
let origin: LedgerOrigin;
let originCa: string;
beforeAll(async () => {
  chain = makeChain(HOSTS.map((host) => `DNS:${host}`).join(','));
  origin = await startLedgerOrigin(chain);
  originCa = join(freshHome(), 'origin-ca.pem');
  writeFileSync(originCa, chain.ca);
});
afterAll(() => {
  origin.close();
});

const start = (...args: readonly string[]): Promise<LedgerSession> =>
  startLedger(origin, chain, { hosts: HOSTS.map((host) => `${host}:443`), args });
/** An app that believes the origin's own certificate authority and no other. */
const stubborn = ({ record }: LedgerSession, host: string) => curl(record, '--cacert', originCa, `https://${host}/`);
/** An app that believes ours. */
const willing = ({ record }: LedgerSession, host: string) => curl(record, `https://${host}/`);

test.skipIf(why !== null)(
  `curl that does not believe the CA fails once, and works from then on with the origin's own certificate${why ? ` (${why})` : ''}`,
  async () => {
    const session = await start();
    expect((await stubborn(session, 'bank.test')).code).toBe(60);
    const before = origin.counted.length;
    expect(await stubborn(session, 'bank.test')).toEqual({ code: 0, body: FROM_ORIGIN });
    expect(await stubborn(session, 'bank.test')).toEqual({ code: 0, body: FROM_ORIGIN });
    await untilExchanges(session.record, 3);

    // In a new phase it is tried once more, and only once.
    await session.phase('private');
    expect((await stubborn(session, 'bank.test')).code).toBe(60);
    expect(await stubborn(session, 'bank.test')).toEqual({ code: 0, body: FROM_ORIGIN });
    expect((await stubborn(session, 'shop.test')).code).toBe(60);
    expect(await stubborn(session, 'shop.test')).toEqual({ code: 0, body: FROM_ORIGIN });
    const rows = await session.rows();

    expect(rows('SELECT kind, host, error, phase_id FROM exchange ORDER BY id')).toEqual(
      [
        ['bank.test', 'tls-client-distrust', 1],
        ['bank.test', 'passed-through-distrust', 1],
        ['bank.test', 'passed-through-distrust', 1],
        ['bank.test', 'tls-client-distrust', 2],
        ['bank.test', 'passed-through-distrust', 2],
        ['shop.test', 'tls-client-distrust', 2],
        ['shop.test', 'passed-through-distrust', 2],
      ].map(([host, error, phase]) => ({ kind: 'blind', host, error, phase_id: phase })),
    );
    const bytes = origin.counted.slice(before).filter(({ up }) => up > 0);
    const passed = rows("SELECT request_bytes AS up, response_bytes AS down FROM exchange WHERE error LIKE 'passed%'");
    expect(passed).toHaveLength(4);
    for (const { up, down } of passed) {
      // The origin answers curl's close with an alert of 24 bytes, which curl no longer takes.
      const same = bytes.filter((one) => one.up === up && [0, 24].includes(one.down - (down as number)));
      expect(same).not.toEqual([]);
    }

    const blind = rows("SELECT * FROM blind_spot WHERE reason = 'passed-through-distrust' ORDER BY host");
    expect(blind).toMatchObject([
      { host: 'bank.test', count: 3 },
      { host: 'shop.test', count: 1 },
    ]);
    const total = (key: 'up' | 'down'): number => passed.reduce((sum, row) => sum + (row[key] as number), 0);
    expect((blind[0]!['bytes_up'] as number) + (blind[1]!['bytes_up'] as number)).toBe(total('up'));
    expect((blind[0]!['bytes_down'] as number) + (blind[1]!['bytes_down'] as number)).toBe(total('down'));
    expect(blind[0]!['sentence']).toMatch(/refused our certificate with a TLS alert\. Whether it does so everywhere/);
    expect(blind[1]!['sentence']).toMatch(/It did so at every host so far/);

    const connections = rows('SELECT ja4, alpn_offer, sni, outcome, upstream_certificate FROM connection ORDER BY id');
    expect(new Set(connections.map(({ ja4 }) => ja4)).size).toBe(1);
    expect(connections[0]).toMatchObject({
      ja4: expect.stringMatching(/^t13d\d{4}h2_[0-9a-f]{12}_[0-9a-f]{12}$/) as string,
      alpn_offer: '["h2","http/1.1"]',
      sni: 'bank.test',
      outcome: 'tls-failed',
    });
    expect(rows('SELECT position, subject, issuer FROM certificate ORDER BY position')).toEqual([
      { position: 0, subject: 'CN=origin.test', issuer: 'CN=Test Root' },
      { position: 1, subject: 'CN=Test Root', issuer: 'CN=Test Root' },
    ]);
    expect(connections[0]!['upstream_certificate']).toBe(
      new X509Certificate(chain.cert).fingerprint256.replaceAll(':', '').toLowerCase(),
    );

    const report = await telltale(['report', session.record.database], session.home);
    expect(report.out.replace(/\s+/g, ' ')).toMatch(
      /bank\.test: Passed through unread, so that the app keeps working: .* \(3 connections, [\d.]+ kB sent, [\d.]+ kB received\)/,
    );
  },
);

test.skipIf(why !== null)(
  `an app that believes us elsewhere is told apart from one that never does${why ? ` (${why})` : ''}`,
  async () => {
    const session = await start();
    expect((await willing(session, 'open.test')).body).toBe(FROM_ORIGIN);
    expect((await stubborn(session, 'bank.test')).code).toBe(60);
    expect((await stubborn(session, 'bank.test')).code).toBe(0);
    const rows = await session.rows();
    const [spot] = rows("SELECT sentence FROM blind_spot WHERE reason = 'passed-through-distrust'");
    expect(spot?.['sentence']).toMatch(/It accepts our certificates at other hosts, so it seems to pin/);
    expect(rows("SELECT host, status FROM exchange WHERE kind = 'http'")).toEqual([{ host: 'open.test', status: 200 }]);
  },
);

test.skipIf(why !== null)(
  `with --no-auto-passthrough an app that refuses stays outside${why ? ` (${why})` : ''}`,
  async () => {
    const session = await start('--no-auto-passthrough');
    for (let time = 0; time < 3; time += 1) expect((await stubborn(session, 'bank.test')).code).toBe(60);
    const rows = await session.rows();
    expect(rows('SELECT DISTINCT error FROM exchange')).toEqual([{ error: 'tls-client-distrust' }]);
  },
);

test('an app that hangs up three times after the handshake is let through the fourth time', async () => {
  const session = await start();
  const ca = [chain.ca, readFileSync(session.record.caFile, 'utf8')];
  const pin = new X509Certificate(chain.cert).fingerprint256;
  const answers: string[] = [];
  for (let time = 0; time < 5; time += 1) {
    answers.push(await pinnedApp(session.record, 'bank.test', { ca, pin }));
    await untilExchanges(session.record, time + 1);
  }
  expect(answers).toEqual(['hung up', 'hung up', 'hung up', FROM_ORIGIN, FROM_ORIGIN]);
  await session.phase('private');
  expect(await pinnedApp(session.record, 'bank.test', { ca, pin })).toBe('hung up');
  expect(await pinnedApp(session.record, 'bank.test', { ca, pin })).toBe(FROM_ORIGIN);
  // The same app is read where it does not pin.
  expect(await get(await dial(session.record, 'open.test', ca), 'open.test')).toBe(FROM_ORIGIN);
  const rows = await session.rows();
  expect(rows("SELECT host, reason, count FROM blind_spot WHERE reason LIKE 'passed%'")).toEqual([
    { host: 'bank.test', reason: 'passed-through-pinned', count: 3 },
  ]);
  expect(rows("SELECT sentence FROM blind_spot WHERE reason = 'passed-through-pinned'")[0]?.['sentence']).toMatch(
    /hung up three times of three right after the TLS handshake/,
  );
});

test('one request in between, and nobody is suspected', async () => {
  const session = await start();
  const ca = [readFileSync(session.record.caFile, 'utf8')];
  const hangUp = () => pinnedApp(session.record, 'bank.test', { ca, pin: 'none' });
  const ask = async () => get(await dial(session.record, 'bank.test', ca), 'bank.test');
  await hangUp();
  await hangUp();
  await untilExchanges(session.record, 2);
  expect(await ask()).toBe(FROM_ORIGIN);
  for (let time = 0; time < 4; time += 1) await hangUp();
  expect(await ask()).toBe(FROM_ORIGIN);
  const rows = await session.rows();
  expect(rows('SELECT kind, error FROM exchange ORDER BY id')).toEqual([
    { kind: 'blind', error: 'tls-client-closed' },
    { kind: 'blind', error: 'tls-client-closed' },
    { kind: 'http', error: null },
    { kind: 'http', error: null },
  ]);
});

test.skipIf(why !== null)(
  `--intercept-only reads what it names; the rest and connectivity checks go through, plain HTTP is read${why ? ` (${why})` : ''}`,
  async () => {
    const plain = await startOrigin((_request, response) => response.writeHead(204).end(), null);
    const check = `connectivitycheck.gstatic.com:80=127.0.0.1:${plain.port}`;
    const session = await start('--intercept-only', 'op*.test', '--passthrough', 'shop.test', '--resolve', check);
    expect((await willing(session, 'open.test')).body).toBe(FROM_ORIGIN);
    expect((await stubborn(session, 'bank.test')).body).toBe(FROM_ORIGIN);
    expect((await stubborn(session, 'shop.test')).body).toBe(FROM_ORIGIN);
    expect((await curl(session.record, 'http://connectivitycheck.gstatic.com/generate_204')).code).toBe(0);
    const rows = await session.rows();
    expect(rows('SELECT kind, host, status, error FROM exchange ORDER BY id')).toEqual([
      { kind: 'http', host: 'open.test', status: 200, error: null },
      { kind: 'blind', host: 'bank.test', status: null, error: 'passed-through-not-selected' },
      { kind: 'blind', host: 'shop.test', status: null, error: 'passed-through-asked' },
      { kind: 'http', host: 'connectivitycheck.gstatic.com', status: 204, error: null },
    ]);
    plain.close();
  },
);

test.skipIf(why !== null)(
  `connectivity checks pass through by default, and are read when that is switched off${why ? ` (${why})` : ''}`,
  async () => {
    const host = 'connectivitycheck.gstatic.com';
    const session = await start();
    expect(await stubborn(session, host)).toEqual({ code: 0, body: FROM_ORIGIN });
    expect((await session.rows())('SELECT host, reason FROM blind_spot')).toEqual([
      { host, reason: 'passed-through-default' },
    ]);
    const strict = await start('--no-default-passthrough');
    expect(await willing(strict, host)).toEqual({ code: 0, body: FROM_ORIGIN });
    expect((await strict.rows())('SELECT kind, host FROM exchange')).toEqual([{ kind: 'http', host }]);
  },
);
