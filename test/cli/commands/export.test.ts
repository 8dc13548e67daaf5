import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { sampleFile } from '../../store/sample-file.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo, newHome } from '../fake-io.ts';

const SECRET = 'secret.example';

async function exported(...args: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  const { io, out, err } = fakeIo();
  expect(await run(['export', sampleFile(), ...args], io)).toBe(0);
  return { out: out(), err: err() };
}

describe.each(['jsonl', 'csv'])('%s', (format) => {
  test('is redacted', async () => {
    const { out, err } = await exported('--format', format);
    expect(out).toMatch(/redacted:[0-9a-f]{12}/);
    expect(out).not.toContain(SECRET);
    expect(err).toBe('');
  });

  test('keeps everything with --raw, and warns', async () => {
    const { out, err } = await exported('--format', format, '--raw');
    expect(out).toContain(SECRET);
    expect(out).not.toContain('redacted:');
    expect(err).toMatch(/^warning: --raw keeps/);
  });

  test('two exports share no tag', async () => {
    const tags = async (): Promise<string[]> => (await exported('--format', format)).out.match(/redacted:\w+/g) ?? [];
    const [first, second] = [await tags(), await tags()];
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((tag) => second.includes(tag))).toEqual([]);
  });
});

test('jsonl is one object a line, csv has a head and as many lines', async () => {
  const rows = (await exported('--format', 'jsonl')).out.trim().split('\n');
  for (const row of rows) expect(JSON.parse(row)).toHaveProperty('how_hidden');
  const csv = (await exported('--format', 'csv')).out.trim().split('\r\n');
  expect(csv).toHaveLength(rows.length + 1);
  expect(csv[0]).toMatch(/^at,phase,/);
});

test.each([
  [[], false],
  [['--raw'], true],
])('sqlite %j writes a database of its own for its owner alone', async (switches, kept) => {
  const file = join(newHome(), 'shared.sqlite');
  const { out, err } = await exported('--format', 'sqlite', '--out', file, ...switches);
  expect(out).toBe('');
  expect(err).toContain(`Written: ${file}\n`);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readFileSync(file).includes(SECRET)).toBe(kept);
  const events = (path: string): unknown => {
    const database = new Database(path, { readonly: true });
    const count = database.prepare('select count(*) from data_event').pluck().get();
    database.close();
    return count;
  };
  expect(events(file)).toBe(events(sampleFile()));
});

describe('what cannot be exported', () => {
  test('formats that are missing, misspelt, or not there yet', async () => {
    await expectFailure(['export', sampleFile()], '--format');
    await expectFailure(['export', sampleFile(), '--format', 'sqlte'], 'Did you mean sqlite?');
    await expectFailure(['export', sampleFile(), '--format', 'parquet'], 'Formats: sqlite, jsonl, csv.');
  });

  test('sqlite without a file', async () => {
    await expectFailure(['export', sampleFile(), '--format', 'sqlite'], '--out FILE.sqlite');
  });

  test.each(['sqlite', 'jsonl', 'csv'])('%s over the session itself: it stays as it was', async (format) => {
    const session = sampleFile();
    const before = readFileSync(session);
    await expectFailure(['export', session, '--format', format, '--out', session], session);
    expect(readFileSync(session).equals(before)).toBe(true);
  });

  test('a session that is none leaves no file behind', async () => {
    const home = newHome();
    writeFileSync(join(home, 'text'), 'hello');
    for (const format of ['sqlite', 'jsonl', 'csv']) {
      const out = join(home, `out.${format}`);
      await expectFailure(['export', join(home, 'text'), '--format', format, '--out', out], 'no SQLite database');
      expect(existsSync(out)).toBe(false);
    }
  });
});
