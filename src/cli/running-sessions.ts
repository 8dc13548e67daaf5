import { readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { controlFolder } from './control-folder.ts';
import type { ControlAnswer, ControlRequest } from './control-message.ts';
import { readAnswer } from './control-message.ts';
import type { Io } from './io.ts';

/** A `telltale record` of this user that runs now. */
export interface RunningSession {
  /** Its session file, as an absolute path. */
  readonly database: string;
  /** Asks it something; null when it went away without an answer. */
  readonly ask: (request: ControlRequest) => Promise<ControlAnswer | null>;
}

const PATIENCE = 5_000;
const LONGEST_ANSWER = 65_536;

function ask(path: string, request: ControlRequest): Promise<ControlAnswer | null> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(path, () => socket.write(`${JSON.stringify(request)}\n`));
    socket.setEncoding('utf8');
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on('data', (piece: string) => {
      text += piece;
      if (text.length > LONGEST_ANSWER) socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // No one listens any more: a session that crashed has left its socket behind.
      if (error.code === 'ECONNREFUSED') rmSync(path, { force: true });
    });
    socket.on('close', () => {
      resolve(readAnswer(text));
    });
  });
}

function sockets(env: Io['env']): readonly string[] {
  const folder = controlFolder(env);
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.sock'));
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Every session that runs and answers; sockets of those that crashed are removed on the way. */
export async function runningSessions(env: Io['env']): Promise<readonly RunningSession[]> {
  const asked = sockets(env).map(async (path): Promise<RunningSession | null> => {
    const answer = await ask(path, { ask: 'session' });
    return answer?.ok === true ? { database: answer.database, ask: (request) => ask(path, request) } : null;
  });
  return (await Promise.all(asked)).filter((session) => session !== null);
}
