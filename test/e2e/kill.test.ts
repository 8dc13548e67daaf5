import { mkdtempSync, writeFileSync } from 'node:fs';
import { Agent, request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connectThrough, makeChain, startOrigin, until } from '../capture/loopback.ts';
import { recover } from '../../src/store/index.ts';
import { freshHome, startRecord } from './telltale.ts';
import { readFileSync } from 'node:fs';

const ROUNDS = Number(process.env['TELLTALE_KILLS'] ?? 3);

/** Keeps one tunnel busy with small posts until it breaks. */
async function load(port: number, ca: string): Promise<void> {
  const tls = await connectThrough(port, 'origin.test:443', ca);
  tls.on('error', () => undefined);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agent.createConnection = () => tls;
  let number = 0;
  const next = (): void => {
    number += 1;
    const body = `n=${number}&url=${encodeURIComponent(`https://secret-clinic.example/${number}`)}`;
    const request = httpsRequest(
      { host: 'origin.test', path: '/post', method: 'POST', agent, headers: { 'Content-Length': body.length } },
      (response) => {
        response.resume().on('end', next);
      },
    );
    request.on('error', () => undefined);
    request.end(body);
  };
  next();
}

test(`kill -9 under load, ${ROUNDS} times: nothing that was acknowledged is lost, the file is whole, the end is marked unclean`, async () => {
  const chain = makeChain();
  const origin = await startOrigin((request, response) => {
    request.resume().on('end', () => response.end('ok'));
  }, chain);
  const upstreamCa = join(mkdtempSync(join(tmpdir(), 'telltale-kill-')), 'ca.pem');
  writeFileSync(upstreamCa, chain.ca);
  const home = freshHome();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const record = await startRecord(
      [
        '--out',
        `kill-${round}.sqlite`,
        '--upstream-ca',
        upstreamCa,
        '--resolve',
        `origin.test:443=127.0.0.1:${origin.port}`,
      ],
      home,
    );
    const ca = readFileSync(record.caFile, 'utf8');
    for (let connection = 0; connection < 4; connection += 1) await load(record.port, ca);
    const acknowledged = (): number[] =>
      record.events.filter(({ event }) => event === 'exchange').map(({ seq }) => seq as number);
    await until(() => acknowledged().length > 50 * round);
    const gone = new Promise((resolve) => record.child.once('close', resolve));
    record.child.kill('SIGKILL');
    await gone;

    recover(record.database, Date.now());
    const database = new Database(record.database, { readonly: true });
    const stored = new Set(database.prepare('select seq from exchange').pluck().all() as number[]);
    expect(acknowledged().filter((seq) => !stored.has(seq))).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.prepare("select count(*) from gap where reason = 'unclean-end'").pluck().get()).toBe(1);
    database.close();
  }
  origin.close();
});
