import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { openReader } from '../../src/store/index.ts';
import { sendRaw, startOrigin } from '../capture/loopback.ts';
import { freshHome } from './telltale.ts';

const BIN = join(import.meta.dirname, '../../dist/cli/bin.js');
const BODY = 'x'.repeat(100_000);

test.skipIf(process.platform === 'win32').each(['stop', 'block', 'pass'] as const)(
  'a disk that takes no more is told of in the terminal and in the file, and what was acknowledged is stored (--on-full %s)',
  async (onFull) => {
    const origin = await startOrigin((request, response) => {
      request.resume().on('end', () => response.end('ok'));
    }, null);
    const home = freshHome();
    // No file may grow over 1 MiB (the shell counts in blocks of 512 bytes).
    const child = spawn(
      '/bin/sh',
      [
        '-c',
        'ulimit -f 2048; exec "$0" "$@"',
        process.execPath,
        BIN,
        'record',
        '--out',
        'phone.sqlite',
        '--json',
      ].concat(['--listen', '127.0.0.1:0', '--allow-loopback', '--on-full', onFull]),
      { cwd: home, env: { ...process.env, XDG_DATA_HOME: undefined, HOME: home, NO_COLOR: '1' }, stdio: 'pipe' },
    );
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const state = { over: false, full: false };
    const exit = new Promise<number | null>((resolve) => {
      child.on('close', (code) => {
        state.over = true;
        resolve(code);
      });
    });
    const acknowledged: number[] = [];
    const port = await new Promise<number>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const event = JSON.parse(line) as { event: string; seq: number; proxy: { port: number } };
        if (event.event === 'listening') resolve(event.proxy.port);
        if (event.event === 'exchange') acknowledged.push(event.seq);
        if (event.event === 'not-recording') state.full = true;
      });
    });
    const host = `127.0.0.1:${origin.port}`;
    for (let count = 0; count < 100 && !state.over && !state.full; count += 1) {
      // Bodies that are equal would be stored once.
      const body = `${count} ${BODY}`;
      const head = `POST http://${host}/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n`;
      await sendRaw(port, head + body);
      // A slow disk would take many at once, and fail on the first commit: what comes first must be acknowledged first.
      if (count === 0) await vi.waitUntil(() => acknowledged.length > 0 || state.over, { timeout: 10_000 });
    }
    if (onFull !== 'stop') {
      expect(state).toEqual({ over: false, full: true });
      const answer = await sendRaw(port, `GET http://${host}/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      if (onFull === 'pass') expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*ok/);
      else expect(answer).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\nX-Telltale-Error: not-recording\r\n/);
      expect(err).toContain('warning: not recording: ');
      child.kill('SIGINT');
    }
    const code = await exit;
    expect(err).not.toMatch(/^bug:/m);
    origin.close();

    expect(acknowledged.length).toBeGreaterThan(0);
    const reader = openReader(join(home, 'phone.sqlite'));
    const stored = new Set([...reader.exchanges()].map(({ seq }) => seq));
    expect(acknowledged.filter((seq) => !stored.has(seq))).toEqual([]);
    // The file says that something is missing: in a gap, when that small row found room, or by its end.
    const db = new Database(join(home, 'phone.sqlite'), { readonly: true });
    const told = db.prepare("SELECT count(*) FROM gap WHERE reason = 'store-failed'").pluck().get() === 1;
    db.close();
    expect(reader.cleanEnd()).toBe(told);
    reader.close();
    expect(code).toBe(told && onFull !== 'stop' ? 0 : 2);
    if (code === 2) expect(err).toMatch(/error: .*phone\.sqlite.*\nhint: {2}.+\n$/);
  },
);
