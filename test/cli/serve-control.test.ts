import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ControlRequest } from '../../src/cli/control-message.ts';
import type { ControlServer } from '../../src/cli/serve-control.ts';
import { serveControl } from '../../src/cli/serve-control.ts';
import { fakeIo } from './fake-io.ts';

const servers: ControlServer[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Started {
  readonly path: string;
  readonly asked: readonly ControlRequest[];
  readonly server: ControlServer;
}

async function start(
  answer = (request: ControlRequest) => ({ ok: true, database: '/x', message: request.ask }),
): Promise<Started> {
  const { io, home } = fakeIo();
  const asked: ControlRequest[] = [];
  const server = await serveControl(io, (request) => {
    asked.push(request);
    return answer(request);
  });
  servers.push(server);
  return { path: join(home, '.local/share/telltale/run', `${io.pid}.sock`), asked, server };
}

/** Sends the pieces one after the other and resolves with all that came back. */
function send(path: string, ...pieces: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(path, () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => (text += piece));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(text);
    });
  });
}

const session = '{"ask":"session"}\n';

test('one line in, one line out', async () => {
  const { path } = await start();
  expect(await send(path, session)).toBe('{"ok":true,"database":"/x","message":"session"}\n');
});

test('a request may come in pieces, and what comes after it is not read', async () => {
  const { path, asked } = await start();
  await send(path, '{"ask":', '"session"}\n', session, session);
  expect(asked).toEqual([{ ask: 'session' }]);
});

test('only its owner can reach the socket', async () => {
  const { path } = await start();
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(statSync(join(path, '..')).mode & 0o077).toBe(0);
});

test('closing takes the socket away', async () => {
  const { path, server } = await start();
  server.close();
  expect(existsSync(path)).toBe(false);
});

test('a file that an earlier process with our id has left is no hindrance', async () => {
  const { io, home } = fakeIo();
  const folder = join(home, '.local/share/telltale/run');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${io.pid}.sock`), '');
  servers.push(await serveControl(io, () => ({ ok: true, database: '/y', message: '' })));
  expect(await send(join(folder, `${io.pid}.sock`), session)).toContain('/y');
});

test('a data directory with a very long name is told, not cut short', async () => {
  const { io } = fakeIo({ env: { XDG_DATA_HOME: `/${'long/'.repeat(30)}` } });
  await expect(serveControl(io, () => ({ ok: true, database: '', message: '' }))).rejects.toThrow(
    'too long for a socket',
  );
});

describe('hostile talk', () => {
  test.each(['\n', 'GET / HTTP/1.1\r\n\r\n', '{"ask":"stop"}\n', '[[[[\n', '{"__proto__":{"ask":"session"}}\n'])(
    '%j is refused and asks nothing',
    async (line) => {
      const { path, asked } = await start();
      expect(JSON.parse(await send(path, line))).toMatchObject({ ok: false });
      expect(asked).toEqual([]);
    },
  );

  test('a line without an end is refused', async () => {
    const { path, asked } = await start();
    expect(await send(path, 'x'.repeat(100_000))).toMatch(/"ok":false|^$/);
    expect(asked).toEqual([]);
  });

  test('a refusal of the session is told in its words', async () => {
    const { path } = await start(() => {
      throw new Error('"x" is not a phase name.');
    });
    expect(JSON.parse(await send(path, session))).toEqual({
      ok: false,
      database: '',
      message: '"x" is not a phase name.',
    });
  });
});
