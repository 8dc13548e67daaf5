import { readFileSync, writeFileSync } from 'node:fs';
import type { ServerHttp2Stream } from 'node:http2';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Http2Origin, OriginRequest } from '../capture/http2/two-sides.ts';
import { startHttp2Origin } from '../capture/http2/two-sides.ts';
import type { Chain } from '../capture/loopback.ts';
import { makeChain } from '../capture/loopback.ts';
import { launchChromium } from './chromium.ts';
import { curl } from './curl.ts';
import { echo, openGrpc, startGrpcOrigin, talk } from './grpc.ts';
import { missing } from './have.ts';
import { startLedger } from './ledger.ts';
import { freshHome } from './telltale.ts';

const HOSTS = ['one.test', 'page.test', 'grpc.test'];
const IMAGES = 40;
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
const PAGE = `<!doctype html><title>Page</title><link rel="icon" href="/icon">${Array.from({ length: IMAGES }, (_, at) => `<img src="/image/${at}">`).join('')}`;
const noCurl = missing('curl', 'openssl');
const noChromium = missing('chromium', 'certutil', 'openssl');

/** What the origin counted: one line a request, and the bytes of its body. */
const seen: { line: string; body: number }[] = [];
function answer({ stream, headers }: OriginRequest): void {
  const one = { line: `${headers[':method'] ?? ''} ${headers[':path'] ?? ''}`, body: 0 };
  stream.on('data', (chunk: Buffer) => (one.body += chunk.length));
  stream.on('end', () => {
    seen.push(one);
    reply(stream, headers[':path'] ?? '');
  });
}
function reply(stream: ServerHttp2Stream, path: string): void {
  const html = path === '/';
  stream.respond({ ':status': path === '/icon' ? 404 : 200, 'content-type': html ? 'text/html' : 'image/svg+xml' });
  stream.end(html ? PAGE : PIXEL);
}

let chain: Chain;
let origin: Http2Origin;
beforeAll(async () => {
  chain = makeChain(HOSTS.map((host) => `DNS:${host}`).join(','));
  origin = await startHttp2Origin(chain, answer);
});
afterAll(() => {
  origin.close();
});

const start = (host: string) => startLedger(origin, chain, { hosts: [`${host}:443`] });
const LINES = `SELECT method || ' ' || replace(url, 'https://' || host, '') AS line, coalesce(request_bytes, 0) AS body, http_version
  FROM exchange WHERE error IS NULL ORDER BY seq`;
const sorted = (lines: readonly { line: string; body: number }[]) =>
  [...lines].sort((one, other) => (one.line < other.line ? -1 : 1));

test.skipIf(noCurl !== null)(
  `curl --http2: every request is one row, and its bytes are those of the origin${noCurl ? ` (${noCurl})` : ''}`,
  async () => {
    seen.length = 0;
    const session = await start('one.test');
    const file = join(freshHome(), 'upload');
    writeFileSync(file, Buffer.alloc(3_000_000, 'upload '));
    const urls = Array.from({ length: 20 }, (_, at) => `https://one.test/get/${at}`);
    const many = await curl(session.record, '--http2', '-w', '%{http_version} ', ...urls);
    expect(many).toEqual({ code: 0, body: `${PIXEL}2 `.repeat(20) });
    const up = await curl(session.record, '--http2', '-T', file, 'https://one.test/upload');
    expect(up).toEqual({ code: 0, body: PIXEL });
    const rows = (await session.rows())(LINES) as unknown as { line: string; body: number; http_version: string }[];
    expect(rows).toHaveLength(21);
    expect(new Set(rows.map(({ http_version }) => http_version))).toEqual(new Set(['2']));
    expect(sorted(rows.map(({ line, body }) => ({ line, body })))).toEqual(sorted(seen));
  },
);

test.skipIf(noChromium !== null)(
  `Chromium: a page of ${IMAGES} images over one connection, every request one row${noChromium ? ` (${noChromium})` : ''}`,
  async () => {
    seen.length = 0;
    const session = await start('page.test');
    const browser = await launchChromium(session.record, session.home);
    try {
      const tab = await browser.newPage();
      await tab.goto('https://page.test/', { waitUntil: 'networkidle' });
      expect(await tab.evaluate('[...document.images].filter((one) => one.naturalWidth > 0).length')).toBe(IMAGES);
    } finally {
      await browser.close();
    }
    const rows = await session.rows();
    const own = rows(`SELECT * FROM (${LINES}) WHERE http_version = '2'`) as unknown as {
      line: string;
      body: number;
    }[];
    expect(sorted(own.map(({ line, body }) => ({ line, body })))).toEqual(sorted(seen));
    expect(rows("SELECT count(*) AS count FROM connection WHERE sni = 'page.test' AND outcome = 'relayed'")).toEqual([
      { count: 1 },
    ]);
  },
);

test('gRPC through CONNECT: a unary call and a conversation, trailers and all', async () => {
  const grpc = await startGrpcOrigin(chain);
  const session = await startLedger(grpc, chain, { hosts: ['grpc.test:443'] });
  const client = openGrpc(session.record, 'grpc.test:443', readFileSync(session.record.caFile));
  const asked = Array.from({ length: 10 }, (_, at) => `call ${at}`);
  expect(await Promise.all(asked.map((text) => echo(client, text)))).toEqual(asked.map((text) => text.toUpperCase()));
  expect(await echo(client, 'fail')).toBe('7 not for you');
  expect(await talk(client, ['one', 'two', 'three'])).toEqual(['ONE', 'TWO', 'THREE']);
  const large = 'x'.repeat(3_000_000);
  expect(await echo(client, large)).toBe(large.toUpperCase());
  client.close();
  const rows = await session.rows();
  grpc.close();
  expect(rows('SELECT http_version, status, error, count(*) AS count FROM exchange GROUP BY 1, 2, 3')).toEqual([
    { http_version: '2', status: 200, error: null, count: 13 },
  ]);
  const ends = rows('SELECT response_headers AS headers FROM exchange') as unknown as { headers: string }[];
  expect(ends.filter(({ headers }) => headers.includes('["grpc-status","0"]'))).toHaveLength(12);
  expect(ends.filter(({ headers }) => headers.includes('["grpc-status","7"]'))).toHaveLength(1);
  expect(rows('SELECT sum(request_bytes) AS up, sum(response_bytes) AS down FROM exchange')).toEqual([grpc.bytes()]);
});
