import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Origin } from '../capture/loopback.ts';
import { makeChain, startOrigin } from '../capture/loopback.ts';
import { curl } from './curl.ts';
import { missing } from './have.ts';
import type { RecordEvent } from './telltale.ts';
import { freshHome, startRecord, telltale } from './telltale.ts';

const MAIL = 'alice.planted@example.org';
const PAGE = 'https://secret-clinic.example/appointments?patient=Alice+Planted';
const why = missing('curl', 'openssl');

/** A batch of one event as an SDK sends it: a form whose field is JSON in gzip in base64. */
function batch(): string {
  const events = JSON.stringify([{ event: 'openurl', properties: { url: PAGE } }]);
  return `gzip=1&data_list=${encodeURIComponent(gzipSync(events).toString('base64'))}`;
}

interface Report {
  readonly findings: readonly Readonly<Record<string, unknown>>[];
}

describe.skipIf(why !== null)(`a session from its first request to its last export${why ? ` (${why})` : ''}`, () => {
  const home = freshHome();
  const received: string[] = [];
  let origin: Origin;
  let events: readonly RecordEvent[] = [];
  let code: number | null = null;
  let phase = '';

  const report = async (...args: readonly string[]): Promise<string> => {
    const finished = await telltale(['report', 'phone.sqlite', ...args], home);
    expect({ code: finished.code, err: finished.err }).toEqual({ code: 0, err: '' });
    return finished.out;
  };
  const findings = async (): Promise<Report['findings']> =>
    (JSON.parse(await report('--format', 'json')) as Report).findings;
  const lines = (kind: string): readonly RecordEvent[] => events.filter(({ event }) => event === kind);

  beforeAll(async () => {
    const chain = makeChain();
    origin = await startOrigin((request, response) => {
      let body = '';
      request.setEncoding('latin1').on('data', (text: string) => (body += text));
      request.on('end', () => {
        received.push(`${request.method ?? ''} ${request.url ?? ''} ${body}`);
        response.end('thanks');
      });
    }, chain);
    writeFileSync(join(home, 'upstream.pem'), chain.ca);
    const record = await startRecord(
      [
        ...['--out', 'phone.sqlite', '--upstream-ca', 'upstream.pem', '--phase', 'baseline'],
        ...['--resolve', `origin.test:443=127.0.0.1:${origin.port}`],
        ...['--canary', `email=${MAIL}`, '--canary', `url=${PAGE}`],
      ],
      home,
    );
    await curl(record, `https://origin.test/hello?mail=${encodeURIComponent(MAIL)}`);
    phase = (await telltale(['phase', 'private', '--private', '--consent', 'refused'], home)).out;
    await curl(record, '--data-raw', batch(), 'https://origin.test/sa?project=x');
    code = await record.stop();
    events = record.events;
  });
  afterAll(() => {
    origin.close();
  });

  test('the origin got what the phone sent, byte by byte', () => {
    expect(received).toEqual([`GET /hello?mail=${encodeURIComponent(MAIL)} `, `POST /sa?project=x ${batch()}`]);
  });

  test('the lines of record keep their contract and their order', () => {
    expect(code).toBe(0);
    expect(Object.keys(events[0]!)).toEqual(['event', 'proxy', 'web', 'ca', 'database']);
    expect(events[0]).toMatchObject({ event: 'listening', web: null, database: join(home, 'phone.sqlite') });
    expect(lines('exchange').map(({ method, host, status }) => [method, host, status])).toEqual([
      ['GET', 'origin.test', 200],
      ['POST', 'origin.test', 200],
    ]);
    const found = lines('finding').map(({ kind, canary, seq }) => [kind, canary, seq]);
    expect(found).toContainEqual(['email', MAIL, 1]);
    expect(found).toContainEqual(['url', PAGE, 2]);
    expect(events.at(-1)).toEqual({ event: 'stopped', exchanges: 2, findings: lines('finding').length, gaps: 0 });
  });

  test('telltale phase says where the phase was marked, and every row after it belongs to it', () => {
    expect(phase).toBe(`phase private in ${join(home, 'phone.sqlite')}\n`);
    const database = new Database(join(home, 'phone.sqlite'), { readonly: true });
    const rows = database
      .prepare('select kind, phase, private, how_hidden from data_event where canary is not null')
      .all();
    database.close();
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'email', phase: 'baseline', private: 0 }));
    expect(rows).toContainEqual({
      kind: 'url',
      phase: 'private',
      private: 1,
      how_hidden: 'form.data_list > base64 > gzip > json',
    });
  });

  test('the report exists as text, html and json, and each names what left', async () => {
    for (const format of ['text', 'html', 'json']) {
      const text = await report('--format', format);
      expect(text).toContain(MAIL);
      expect(text).toContain('secret-clinic.example');
      expect(text).not.toContain('\u001b');
    }
    expect(await report('--format', 'html')).toMatch(/^<!doctype html>/i);
  });

  test('the html report is a file of its own: it asks no one for anything', async () => {
    const html = await report('--format', 'html');
    expect(html).not.toMatch(/<script|<link|<iframe|src\s*=\s*["']?https?:|@import|url\(\s*["']?https?:/i);
  });

  test('exports are redacted, and whole with --raw', async () => {
    for (const format of ['jsonl', 'csv', 'sqlite']) {
      for (const raw of [false, true]) {
        const file = join(home, `${format}-${String(raw)}`);
        const finished = await telltale(
          ['export', 'phone.sqlite', '--format', format, '--out', file, ...(raw ? ['--raw'] : [])],
          home,
        );
        expect(finished).toMatchObject({ code: 0, out: '' });
        expect(readFileSync(file).includes(MAIL)).toBe(raw);
        expect(readFileSync(file).includes('secret-clinic.example')).toBe(raw);
        expect(statSync(file).mode & 0o077).toBe(0);
      }
    }
  });

  test('a new run finds what the first one found, and the report shows one of them', async () => {
    const before = await findings();
    expect(before.length).toBeGreaterThan(0);
    const finished = await telltale(['analyze', 'phone.sqlite'], home);
    expect(finished).toMatchObject({ code: 0, err: '' });
    expect(finished.out).toBe(`run 2: 2 exchanges, ${before.length} findings in phone.sqlite\n`);
    expect(await findings()).toEqual(before);
  });
});

test('a second record on the same file is refused while the first one goes on', async () => {
  const home = freshHome();
  const record = await startRecord(['--out', 'phone.sqlite'], home);
  const second = await telltale(['record', '--out', 'phone.sqlite', '--listen', '127.0.0.1:0'], home);
  expect(second).toMatchObject({ code: 2, out: '' });
  expect(second.err).toMatch(/^error: .*phone\.sqlite.*\nhint: {2}.+\n$/);
  const analysis = await telltale(['analyze', 'phone.sqlite'], home);
  expect(analysis.code).toBe(2);
  expect(analysis.err).toContain('is being written by another telltale');
  expect(await record.stop()).toBe(0);
  expect(record.events.at(-1)).toEqual({ event: 'stopped', exchanges: 0, findings: 0, gaps: 0 });
});

test('a port in use ends record with code 2, and leaves the running session and no file', async () => {
  const home = freshHome();
  const record = await startRecord(['--out', 'one.sqlite'], home);
  const second = await telltale(['record', '--out', 'two.sqlite', '--listen', `127.0.0.1:${record.port}`], home);
  expect(second).toMatchObject({ code: 2, out: '' });
  expect(second.err).toContain(`Port ${record.port} on 127.0.0.1 is in use.`);
  for (const ending of ['', '-wal', '-shm', '-lock']) {
    expect(statSync(join(home, `two.sqlite${ending}`), { throwIfNoEntry: false })).toBeUndefined();
  }
  expect(await record.stop()).toBe(0);
});
