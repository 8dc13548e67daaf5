import { spawnSync } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** First line of what `PROGRAM --version` says; null when there is no such program. */
export function versionOf(program, flag = '--version') {
  const { error, stdout, stderr } = spawnSync(program, [flag], { encoding: 'utf8' });
  return error ? null : `${stdout}${stderr}`.trim().split('\n')[0];
}

/** A port of 127.0.0.1 that was free a moment ago, for programs that cannot choose one. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves when something listens on the port. */
export async function untilListening(port, patience = 20_000) {
  for (const since = performance.now(); performance.now() - since < patience; await sleep(50)) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (open) return;
  }
  throw new Error(`nothing listens on port ${port}`);
}
