import { mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { sampleFile } from '../../store/sample-file.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo, newHome } from '../fake-io.ts';

test.each(['text', 'json', 'html'])('%s goes to standard output, and only it', async (format) => {
  const { io, out, err } = fakeIo();
  expect(await run(['report', sampleFile(), '--format', format], io)).toBe(0);
  expect(out()).toContain('secret.example');
  expect(out()).not.toContain('\u001b');
  expect(err()).toBe('');
});

test('text is the format when none is named, and coloured on a terminal only', async () => {
  const file = sampleFile();
  const piped = fakeIo({ now: () => 0 });
  const screen = fakeIo({ now: () => 0, outIsTty: true });
  await run(['report', file], piped.io);
  await run(['report', file], screen.io);
  expect(screen.out()).toContain('\u001b[');
  expect(piped.out()).not.toContain('\u001b[');
});

test('json is one object', async () => {
  const { io, out } = fakeIo();
  await run(['report', sampleFile(), '--format', 'json'], io);
  expect(JSON.parse(out())).toMatchObject({ toolVersion: expect.any(String) as unknown });
});

test('with --out it is a file for its owner alone, without colour, and the session stays untouched', async () => {
  const { io, home, out } = fakeIo({ outIsTty: true });
  const session = sampleFile();
  const before = readFileSync(session);
  const file = join(home, 'report.txt');
  expect(await run(['report', session, '--out', file], io)).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toContain('\u001b');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(out()).toBe('');
  expect(readFileSync(session).equals(before)).toBe(true);
  expect(readdirSync(dirname(session))).toEqual(['session.sqlite']);
});

describe('what cannot be reported on', () => {
  test('a format that is misspelt', async () => {
    await expectFailure(['report', sampleFile(), '--format', 'htm'], 'Did you mean html?');
  });

  test('a file that is not there, a folder, an empty file, a file of something else', async () => {
    const home = newHome();
    mkdirSync(join(home, 'folder'));
    writeFileSync(join(home, 'empty'), '');
    writeFileSync(join(home, 'text'), 'hello');
    await expectFailure(['report', join(home, 'none')], 'does not exist');
    await expectFailure(['report', join(home, 'folder')], 'is not a file');
    await expectFailure(['report', join(home, 'empty')], 'is empty');
    await expectFailure(['report', join(home, 'text')], 'no SQLite database');
  });

  test('a database of someone else, and one of a newer telltale', async () => {
    const foreign = join(newHome(), 'foreign.sqlite');
    new Database(foreign).exec('create table a (b)').close();
    await expectFailure(['report', foreign], 'not one of telltale');
    const newer = sampleFile();
    const database = new Database(newer);
    database.pragma('user_version = 99');
    database.close();
    await expectFailure(['report', newer], 'newer telltale');
  });

  test('a session that was cut short', async () => {
    const file = sampleFile();
    truncateSync(file, 8_192);
    await expectFailure(['report', file], 'is damaged');
  });

  test('an --out that would overwrite the session itself', async () => {
    const session = sampleFile();
    const before = readFileSync(session);
    await expectFailure(['report', session, '--out', session], 'it is a database');
    expect(readFileSync(session).equals(before)).toBe(true);
  });

  test('an --out that cannot be written', async () => {
    await expectFailure(['report', sampleFile(), '--out', newHome()], 'it is a folder');
    await expectFailure(['report', sampleFile(), '--out', join(newHome(), 'none', 'x')], 'its folder does not exist');
  });
});
