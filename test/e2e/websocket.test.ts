import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { makeChain, until } from '../capture/loopback.ts';
import { socketOrigin, socketThrough } from '../capture/websocket/socket-origin.ts';
import { launchChromium } from './chromium.ts';
import { missing } from './have.ts';
import { freshHome, startRecord, telltale } from './telltale.ts';

const CANARY = 'planted secret alpha';

/** A recording whose origin is `socket.test`, with one canary. */
async function recording(port: number, ca: string) {
  const home = freshHome();
  const upstreamCa = join(home, 'upstream.pem');
  writeFileSync(upstreamCa, ca);
  const resolve = ['--resolve', `socket.test:443=127.0.0.1:${port}`];
  const args = ['--upstream-ca', upstreamCa, '--out', 'session.sqlite', ...resolve, '--canary', `query=${CANARY}`];
  return { home, record: await startRecord(args, home) };
}
type Row = Readonly<Record<string, unknown>>;
function rows(file: string, sql: string): readonly Row[] {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare<[], Row>(sql).all();
  } finally {
    database.close();
  }
}
const MESSAGES = `SELECT m.number, m.direction, m.kind, m.bytes, m.complete, m.compressed, m.error, CAST(b.content AS TEXT) AS content
  FROM message m JOIN body b ON b.sha256 = m.body_sha256 ORDER BY m.id`;
const hidden = (index: number): string =>
  JSON.stringify({ index, data: Buffer.from(JSON.stringify({ search_word: CANARY })).toString('base64') });

test.each([
  ['not compressed', false],
  ['compressed', true],
])('%s: as many rows as messages, with equal bytes, and what was hidden in them is found', async (_how, deflate) => {
  const COUNT = 200;
  const chain = makeChain('DNS:socket.test');
  const origin = await socketOrigin(chain, { perMessageDeflate: deflate });
  const { record, home } = await recording(origin.port, chain.ca);
  const options = { ca: readFileSync(record.caFile, 'utf8'), perMessageDeflate: deflate && { threshold: 0 } };
  const socket = await socketThrough(record.port, 'socket.test:443', options);
  for (let index = 0; index < COUNT; index += 1)
    socket.send(index === 77 ? hidden(index) : JSON.stringify({ index, words: 'nothing to see '.repeat(index) }));
  await until(() => origin.seen.length === COUNT);
  // Findings do not wait for the end of the connection.
  await until(() => record.events.some(({ event }) => event === 'finding'));
  expect(record.events.some(({ event }) => event === 'exchange')).toBe(false);
  socket.close(1000, 'done');
  await until(() => record.events.some(({ event }) => event === 'exchange'));
  expect(await record.stop()).toBe(0);
  origin.close();

  const stored = rows(record.database, MESSAGES);
  const up = stored.filter(({ direction }) => direction === 'up');
  expect(up.map(({ kind, content }) => `${String(kind)} ${String(content)}`).slice(0, -1)).toEqual(
    origin.seen.slice(0, COUNT),
  );
  expect(up.at(-1)).toMatchObject({ kind: 'close', bytes: 6, complete: 1 });
  const down = stored.filter(({ direction, kind }) => direction === 'down' && kind === 'text');
  expect(down.map(({ content }) => content)).toEqual(up.slice(0, -1).map(({ content }) => content));
  expect(up.filter(({ compressed }) => compressed === 1)).toHaveLength(deflate ? COUNT : 0);
  expect(stored.filter(({ error, complete }) => error !== null || complete !== 1)).toEqual([]);
  expect(rows(record.database, 'SELECT kind, status, error, ended_at IS NULL AS open FROM exchange')).toEqual([
    { kind: 'websocket', status: 101, error: null, open: 0 },
  ]);
  const number = up[77]?.['number'];
  const found = { kind: 'query', value: CANARY, host: 'socket.test', how_hidden: 'json.data > base64 > json' };
  const placed = { ...found, root: `request.message.${String(number)}` };
  expect(rows(record.database, 'SELECT kind, value, host, how_hidden, root FROM data_event')).toEqual([placed]);
  expect(record.events.filter(({ event }) => event === 'finding')).toMatchObject([
    {
      seq: 1,
      host: 'socket.test',
      payloadId: `x1:request.message.${String(number)}/json.data/base64.0/json.search_word`,
    },
  ]);
  expect(record.events.find(({ event }) => event === 'exchange')).toMatchObject({ kind: 'websocket', status: 101 });
  expect(record.events.at(-1)).toMatchObject({ event: 'stopped', exchanges: 1, findings: 1, gaps: 0 });

  const report = await telltale(['report', 'session.sqlite', '--format', 'json'], home);
  const { evidence } = JSON.parse(report.out) as { evidence: readonly Row[] };
  expect(evidence).toMatchObject([{ root: placed.root, size: hidden(77).length, trail: found.how_hidden }]);
  const again = await telltale(['analyze', 'session.sqlite'], home);
  expect(again.code).toBe(0);
  expect(rows(record.database, 'SELECT kind, value, host, how_hidden, root FROM data_event')).toEqual([placed]);
  const page = await telltale(['report', 'session.sqlite', '--format', 'html'], home);
  expect(page.out).toContain(placed.root);
});

test('a recording that is killed keeps the messages of a connection that had not ended', async () => {
  const chain = makeChain('DNS:socket.test');
  const origin = await socketOrigin(chain);
  const { record } = await recording(origin.port, chain.ca);
  const socket = await socketThrough(record.port, 'socket.test:443', { ca: readFileSync(record.caFile, 'utf8') });
  socket.on('error', () => undefined);
  socket.send(hidden(1));
  await until(() => record.events.some(({ event }) => event === 'finding'));
  const gone = new Promise((resolve) => record.child.once('close', resolve));
  record.child.kill('SIGKILL');
  await gone;
  origin.close();
  expect(rows(record.database, 'SELECT kind, ended_at FROM exchange')).toEqual([{ kind: 'websocket', ended_at: null }]);
  expect(rows(record.database, MESSAGES).map(({ content }) => content)).toContain(hidden(1));
  expect(rows(record.database, 'SELECT value FROM data_event')).toEqual([{ value: CANARY }]);
});

const why = missing('chromium', 'certutil', 'openssl');
const PAGE = `<!doctype html><title>Chat</title><link rel="icon" href="data:,"><script>
  const socket = new WebSocket('wss://socket.test/chat');
  let echoes = 0;
  socket.onopen = () => {
    socket.send(JSON.stringify({ said: 'hello', words: 'again and '.repeat(500) }));
    socket.send(JSON.stringify({ query: '${CANARY}' }));
    socket.send(new Uint8Array([0, 255, 1, 254]));
  };
  socket.onmessage = () => { echoes += 1; if (echoes === 3) socket.close(4000, 'bye'); };
</script><p>Hello`;

test.skipIf(why !== null)(
  `the WebSocket of a real browser is recorded and searched${why ? ` (${why})` : ''}`,
  async () => {
    const chain = makeChain('DNS:socket.test');
    const origin = await socketOrigin(chain, { perMessageDeflate: true }, PAGE);
    const { record, home } = await recording(origin.port, chain.ca);
    const browser = await launchChromium(record, home);
    try {
      const tab = await browser.newPage();
      await tab.goto('https://socket.test/', { waitUntil: 'load' });
      await until(() => origin.seen.at(-1) === 'close 4000 bye');
    } finally {
      await browser.close();
    }
    expect(await record.stop()).toBe(0);
    origin.close();
    const up = rows(record.database, MESSAGES).filter(({ direction }) => direction === 'up');
    expect(up.map(({ kind }) => kind)).toEqual(['text', 'text', 'binary', 'close']);
    expect(up.slice(0, 2).map(({ content }) => `text ${String(content)}`)).toEqual(origin.seen.slice(0, 2));
    expect(up[0]).toMatchObject({ compressed: 1, error: null });
    expect(rows(record.database, 'SELECT value, root FROM data_event WHERE canary IS NOT NULL')).toEqual([
      { value: CANARY, root: expect.stringMatching(/^request\.message\.\d+$/) as string },
    ]);
  },
);
