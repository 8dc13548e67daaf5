import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openReader } from '../../../src/store/index.ts';
import { sampleFile } from '../../store/sample-file.ts';
import { run } from '../built.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo, newHome } from '../fake-io.ts';

function count(file: string, what: string): number {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare(`select count(*) from ${what}`).pluck().get() as number;
  database.close();
  return rows;
}

test('a new run is added, and the old ones and every exchange stay', async () => {
  const file = sampleFile();
  const before = { runs: count(file, 'run'), exchanges: count(file, 'exchange'), findings: count(file, 'finding') };
  const { io, out, err } = fakeIo();
  expect(await run(['analyze', file], io)).toBe(0);
  expect(out()).toMatch(
    new RegExp(`^run ${before.runs + 1}: ${before.exchanges} exchanges?, \\d+ findings? in .*\\n$`),
  );
  expect(err()).toBe('');
  expect(count(file, 'run')).toBe(before.runs + 1);
  expect(count(file, 'exchange')).toBe(before.exchanges);
  expect(count(file, 'finding')).toBeGreaterThanOrEqual(before.findings);
});

test('the end of the recording stays what it was', async () => {
  const file = sampleFile();
  const ended = (): number | null => {
    const reader = openReader(file);
    const at = reader.endedAt();
    reader.close();
    return at;
  };
  const before = ended();
  await run(['analyze', file], fakeIo().io);
  expect(ended()).toBe(before);
});

test('what is no session of ours is told and not touched', async () => {
  const home = newHome();
  mkdirSync(join(home, 'folder'));
  writeFileSync(join(home, 'text'), 'hello');
  copyFileSync(sampleFile(), join(home, 'newer.sqlite'));
  const database = new Database(join(home, 'newer.sqlite'));
  database.pragma('user_version = 99');
  database.close();
  await expectFailure(['analyze'], 'file.sqlite');
  await expectFailure(['analyze', join(home, 'none')], 'does not exist');
  await expectFailure(['analyze', join(home, 'folder')], 'is not a file');
  await expectFailure(['analyze', join(home, 'text')], 'text');
  await expectFailure(['analyze', join(home, 'newer.sqlite')], 'newer telltale');
});
