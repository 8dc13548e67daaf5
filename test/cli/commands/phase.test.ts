import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ControlRequest } from '../../../src/cli/control-message.ts';
import { run } from '../../../src/cli/run.ts';
import type { ControlServer } from '../../../src/cli/serve-control.ts';
import { serveControl } from '../../../src/cli/serve-control.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo, newHome } from '../fake-io.ts';

const servers: ControlServer[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type PhaseRequest = Extract<ControlRequest, { ask: 'phase' }>;

/** A session that runs: the phases that it was told. */
async function session(home: string, pid: number, database: string): Promise<readonly PhaseRequest[]> {
  const { io } = fakeIo({ env: { HOME: home }, pid });
  const marked: PhaseRequest[] = [];
  const server = await serveControl(io, (request) => {
    if (request.ask === 'session') return { ok: true, database, message: '' };
    marked.push(request);
    return { ok: true, database, message: request.name };
  });
  servers.push(server);
  return marked;
}

test('the phase reaches the session that runs, and the answer says which', async () => {
  const home = newHome();
  const marked = await session(home, 1, '/data/phone.sqlite');
  const { io, out } = fakeIo({ env: { HOME: home } });
  expect(await run(['phase', 'private tab', '--private', '--consent', 'refused'], io)).toBe(0);
  expect(marked).toEqual([{ ask: 'phase', name: 'private tab', private: true, consent: 'refused' }]);
  expect(out()).toBe('phase private tab in /data/phone.sqlite\n');
});

test('without switches nothing is claimed of mode and consent', async () => {
  const home = newHome();
  const marked = await session(home, 1, '/a');
  await run(['phase', 'browse'], fakeIo({ env: { HOME: home } }).io);
  expect(marked).toEqual([{ ask: 'phase', name: 'browse', private: false, consent: null }]);
});

describe('two sessions', () => {
  test('neither is marked until one is named', async () => {
    const home = newHome();
    const marked = [await session(home, 1, '/data/a.sqlite'), await session(home, 2, '/data/b.sqlite')];
    const told = await expectFailure(['phase', 'browse'], '--session FILE', { env: { HOME: home } });
    expect(told).toContain('/data/a.sqlite, /data/b.sqlite');
    expect(marked).toEqual([[], []]);
  });

  test('--session names the one that is meant', async () => {
    const home = newHome();
    const marked = [await session(home, 1, '/data/a.sqlite'), await session(home, 2, '/data/b.sqlite')];
    const { io } = fakeIo({ env: { HOME: home } });
    expect(await run(['phase', 'browse', '--session', '/data/x/../b.sqlite'], io)).toBe(0);
    expect(marked.map((list) => list.length)).toEqual([0, 1]);
  });

  test('a name that none of them has is told', async () => {
    const home = newHome();
    const marked = await session(home, 1, '/data/a.sqlite');
    await expectFailure(['phase', 'browse', '--session', 'b.sqlite'], 'b.sqlite is not being recorded', {
      env: { HOME: home },
    });
    expect(marked).toEqual([]);
  });
});

describe('mistakes', () => {
  test('no session runs', async () => {
    await expectFailure(['phase', 'browse'], 'No session is being recorded.');
  });

  test('only the socket of a session that crashed is there', async () => {
    const home = newHome();
    mkdirSync(join(home, '.local/share/telltale/run'), { recursive: true });
    writeFileSync(join(home, '.local/share/telltale/run/7.sock'), '');
    await expectFailure(['phase', 'browse'], 'No session is being recorded.', { env: { HOME: home } });
  });

  test.each<[argv: readonly string[], words: string]>([
    [[], "Missing required argument 'name'."],
    [['a', 'b'], 'Too many arguments'],
    [[''], 'is not a phase name'],
    [['a\nb'], 'is not a phase name'],
    [['browse', '--consent', 'gvien'], 'Did you mean given?'],
    [['browse', '--consent', 'perhaps'], 'States: before, refused, given.'],
    [['browse', '--privat'], 'Did you mean --private?'],
  ])('%j', async (argv, words) => {
    await expectFailure(['phase', ...argv], words);
  });

  test('a session that says no is quoted', async () => {
    const { io, home } = fakeIo();
    servers.push(
      await serveControl(io, ({ ask }) => ({
        ok: ask === 'session',
        database: '/a',
        message: 'The session is ending.',
      })),
    );
    await expectFailure(['phase', 'browse'], 'The session is ending.', { env: { HOME: home } });
  });
});
