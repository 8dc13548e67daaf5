import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { makeChain, startOrigin } from '../capture/loopback.ts';
import { missing } from './have.ts';
import { freshHome, startRecord, telltale } from './telltale.ts';

const MAIL = 'alice.planted@example.org';
const URL_PLANTED = 'https://secret-clinic.example/appointments?patient=Alice+Planted';
const why = missing('curl', 'openssl');

/** A batch of one event as an SDK sends it: a form whose field is JSON in gzip in base64. */
function batch(): string {
  const event = JSON.stringify([{ event: 'openurl', properties: { url: URL_PLANTED } }]);
  return `gzip=1&data_list=${encodeURIComponent(gzipSync(event).toString('base64'))}`;
}

interface Report {
  readonly findings: readonly { readonly canary: string | null }[];
}

test.skipIf(why !== null)(
  `a session from the first request to the last export, by the program itself${why ? ` (${why})` : ''}`,
  async () => {
    const chain = makeChain();
    const origin = await startOrigin((request, response) => {
      request.resume().on('end', () => response.end('thanks'));
    }, chain);
    const home = freshHome();
    writeFileSync(join(home, 'upstream.pem'), chain.ca);
    const record = await startRecord(
      [
        ...['--out', 'phone.sqlite', '--upstream-ca', 'upstream.pem'],
        ...['--resolve', `origin.test:443=127.0.0.1:${origin.port}`],
        ...['--canary', `email=${MAIL}`, '--canary', `url=${URL_PLANTED}`],
      ],
      home,
    );
    const curl = (...args: readonly string[]): string =>
      execFileSync(
        'curl',
        ['-sS', '--fail', '-x', `http://${record.host}:${record.port}`, '--cacert', record.caFile, ...args],
        { encoding: 'utf8', env: { ...process.env, HOME: home } },
      );

    // In this process, curl would keep the origin from answering.
    const ask = async (...args: readonly string[]): Promise<string> => {
      const { spawn } = await import('node:child_process');
      const child = spawn(
        'curl',
        ['-sS', '--fail', '-x', `http://${record.host}:${record.port}`, '--cacert', record.caFile, ...args],
        { env: { ...process.env, HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      return new Promise((resolve) => child.on('close', () => resolve(out)));
    };
    void curl;
    expect(await ask(`https://origin.test/hello?mail=${encodeURIComponent(MAIL)}`)).toBe('thanks');
  },
);
