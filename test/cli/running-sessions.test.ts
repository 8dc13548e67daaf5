import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { controlFolder } from '../../src/cli/control-folder.ts';
import { runningSessions } from '../../src/cli/running-sessions.ts';
import type { ControlServer } from '../../src/cli/serve-control.ts';
import { serveControl } from '../../src/cli/serve-control.ts';
import { fakeIo, newHome } from './fake-io.ts';

const open: (ControlServer | Server)[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function session(home: string, pid: number, database: string): Promise<void> {
  const { io } = fakeIo({ env: { HOME: home }, pid });
  open.push(await serveControl(io, ({ ask }) => ({ ok: true, database, message: ask })));
}

/** A server of someone else that answers every line with the same text. */
async function impostor(home: string, answer: string): Promise<string> {
  const folder = controlFolder({ HOME: home });
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '9.sock');
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(answer));
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return path;
}

test('no data directory, no sessions', async () => {
  expect(await runningSessions({ HOME: newHome() })).toEqual([]);
});

test('every session that runs is found and can be asked', async () => {
  const home = newHome();
  await session(home, 1, '/a.sqlite');
  await session(home, 2, '/b.sqlite');
  const sessions = await runningSessions({ HOME: home });
  expect(sessions.map(({ database }) => database)).toEqual(['/a.sqlite', '/b.sqlite']);
  const request = { ask: 'phase', name: 'x', private: false, consent: null } as const;
  expect(await sessions[1]!.ask(request)).toEqual({ ok: true, database: '/b.sqlite', message: 'phase' });
});

test('a session that ends meanwhile gives no answer', async () => {
  const home = newHome();
  await session(home, 1, '/a.sqlite');
  const [running] = await runningSessions({ HOME: home });
  for (const server of open.splice(0)) server.close();
  expect(await running!.ask({ ask: 'session' })).toBeNull();
});

test('the socket of a session that crashed is passed over and removed', async () => {
  const home = newHome();
  const path = await impostor(home, '');
  // Closing removes the name; a process that crashes does not close.
  const [server] = open.splice(0) as [Server];
  server.close();
  writeFileSync(path, '');
  expect(await runningSessions({ HOME: home })).toEqual([]);
  expect(existsSync(path)).toBe(false);
});

test.each(['', 'hello\n', '{"ok":true}\n', '{"ok":false,"database":"","message":"no"}\n', 'x'.repeat(200_000)])(
  'what answers otherwise than a session is none',
  async (answer) => {
    const home = newHome();
    await impostor(home, answer);
    expect(await runningSessions({ HOME: home })).toEqual([]);
  },
);
