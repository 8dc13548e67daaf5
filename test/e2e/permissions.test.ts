import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sendRaw, startOrigin } from '../capture/loopback.ts';
import { filesOf } from './files-of.ts';
import { freshHome, startRecord, telltale } from './telltale.ts';

/** What others could read or write; the home itself is not ours to close. */
function openToOthers(home: string): readonly string[] {
  return filesOf(home)
    .filter(({ mode }) => (mode & 0o077) !== 0)
    .map(({ path, mode }) => `${path} ${mode.toString(8)}`);
}

test.each([0o000, 0o022, 0o077])(
  'with umask %i nothing that telltale writes is open to others, while it records and after',
  async (mask) => {
    const home = freshHome();
    chmodSync(home, 0o755);
    const origin = await startOrigin((request, response) => {
      request.resume().on('end', () => response.end('ok'));
    }, null);
    const before = process.umask(mask);
    try {
      const record = await startRecord(['--out', 'phone.sqlite', '--allow-loopback'], home);
      await sendRaw(
        record.port,
        `POST http://127.0.0.1:${origin.port}/ HTTP/1.1\r\nHost: 127.0.0.1:${origin.port}\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret`,
      );
      await telltale(['phase', 'private', '--private'], home);
      expect(openToOthers(home)).toEqual([]);
      expect(filesOf(home).map(({ path }) => path)).toContain(
        join(home, '.local/share/telltale/run', `${record.child.pid ?? 0}.sock`),
      );
      expect(await record.stop()).toBe(0);

      await telltale(['report', 'phone.sqlite', '--format', 'html', '--out', 'phone.html'], home);
      for (const format of ['sqlite', 'jsonl', 'csv']) {
        expect(
          (await telltale(['export', 'phone.sqlite', '--format', format, '--out', `out.${format}`], home)).code,
        ).toBe(0);
      }
      await telltale(['analyze', 'phone.sqlite'], home);
      await telltale(['ca', 'export', '--out', 'ca.pem'], home);
      expect(openToOthers(home)).toEqual([]);
      expect(
        filesOf(home)
          .map(({ path }) => path.slice(home.length + 1))
          .filter((path) => !path.startsWith('.'))
          .sort(),
      ).toEqual(['ca.pem', 'out.csv', 'out.jsonl', 'out.sqlite', 'phone.html', 'phone.sqlite']);
    } finally {
      process.umask(before);
      origin.close();
    }
  },
);

test('a data directory that is open to others is not used, and not silently mended', async () => {
  const home = freshHome();
  mkdirSync(join(home, '.local/share/telltale'), { recursive: true });
  mkdirSync(join(home, '.local/share/telltale/ca'), { mode: 0o755 });
  chmodSync(join(home, '.local/share/telltale/ca'), 0o755);
  const { code, err } = await telltale(['record', '--out', 'phone.sqlite', '--listen', '127.0.0.1:0'], home);
  expect({ code, said: err.includes('is open to others (mode 0755)') }).toEqual({ code: 2, said: true });
  expect(filesOf(home).map(({ path }) => path)).not.toContain(join(home, 'phone.sqlite'));
});
