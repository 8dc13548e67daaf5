import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Pipeline from '../../src/pipeline/index.ts';
import type { Origin } from '../capture/loopback.ts';
import { startOrigin, until } from '../capture/loopback.ts';

// The recorder is a thread, and threads are tested as they are shipped.
const built = new URL('../../dist/pipeline/index.js', import.meta.url).href;
const { startRecording } = (await import(built)) as typeof Pipeline;

const SENT = 300;
let origin: Origin;
let asked = 0;
beforeAll(async () => {
  origin = await startOrigin((_request, response) => {
    asked += 1;
    response.end('ok');
  }, null);
});
afterAll(() => {
  origin.close();
});

/** A recording of which few rows may be under way, and another program that holds its file. */
async function stalled(patience: number) {
  asked = 0;
  const folder = mkdtempSync(join(tmpdir(), 'telltale-stalled-'));
  const file = join(folder, 'session.sqlite');
  const outages: (Error | null)[] = [];
  const recording = await startRecording({
    file,
    listen: { host: '127.0.0.1', port: 0 },
    contextFor: () => {
      throw new Error('no TLS here');
    },
    page: () => null,
    upstreamCa: [],
    resolve: new Map(),
    allowLoopback: true,
    allowLan: [],
    passthrough: [],
    phase: { name: 'baseline', private: false, consent: null },
    canaries: [],
    keys: [],
    toolVersion: '0',
    synthetic: false,
    now: Date.now,
    onExchange: () => undefined,
    onFinding: () => undefined,
    onFull: 'block',
    onOutage: (error) => outages.push(error),
    onFailed: (error) => outages.push(error),
    queue: { most: { items: 40, bytes: 64 * 1024 * 1024 }, patience },
  });
  const holder = new Database(file);
  holder.exec('BEGIN IMMEDIATE');
  const agent = new Agent({ keepAlive: true, maxSockets: 5 });
  let answered = 0;
  const answers = Array.from({ length: SENT }, (_, number) => {
    const path = `http://127.0.0.1:${origin.port}/${number}`;
    return new Promise<void>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: recording.port, path, agent }, (response) => {
        response.resume().on('end', () => {
          answered += 1;
          resolve();
        });
      });
      sent.on('error', reject).end();
    });
  });
  return {
    answered: () => answered,
    letGo: () => holder.exec('ROLLBACK'),
    /** All answers, then what the file says. */
    async end() {
      await Promise.all(answers);
      agent.destroy();
      await recording.stop();
      holder.close();
      const db = new Database(file, { readonly: true });
      const exchanges = db.prepare('SELECT count(*) FROM exchange').pluck().get() as number;
      const gaps = db.prepare('SELECT reason, missing FROM gap').all() as { reason: string; missing: number }[];
      db.close();
      rmSync(folder, { recursive: true });
      return { exchanges, gaps, outages };
    },
  };
}

test('while the file is held nothing more is read from the sockets, and when it is free again nothing is missing', async () => {
  const file = await stalled(60_000);
  let last = -1;
  while (asked === 0 || asked !== last) {
    last = asked;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(file.answered()).toBeLessThan(SENT / 2);
  file.letGo();
  expect(await file.end()).toMatchObject({ exchanges: SENT, outages: [] });
});

test('a store that is too slow for the patience of a phone costs rows, each of which is counted', async () => {
  const file = await stalled(20);
  await until(() => file.answered() === SENT);
  file.letGo();
  const { exchanges, gaps } = await file.end();
  const missing = gaps.filter(({ reason }) => reason === 'queue-full').reduce((sum, gap) => sum + gap.missing, 0);
  expect(missing).toBeGreaterThan(0);
  expect(exchanges + missing).toBe(SENT);
});
