import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { dataDirectory } from './data-directory.ts';
import type { Io } from './io.ts';

/** What `telltale phase` asks a running `telltale record`, and what it answers: one JSON line each. */
export interface PhaseRequest {
  readonly name: string;
  readonly private: boolean;
  readonly consent: 'before' | 'refused' | 'given' | null;
}

export interface PhaseAnswer {
  readonly ok: boolean;
  readonly database: string;
  readonly message: string;
}

export interface ControlServer {
  close(): void;
}

const MAX_LINE = 4096;

function socketFolder(env: Io['env']): string {
  return join(dataDirectory(env), 'run');
}

/** Listens on a socket that only this user can open. */
export async function serveControl(io: Io, answer: (request: PhaseRequest) => PhaseAnswer): Promise<ControlServer> {
  const folder = socketFolder(io.env);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${io.pid}.sock`);
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    let line = '';
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (text: string) => {
      line += text;
      if (line.length > MAX_LINE) socket.destroy();
      else if (line.includes('\n')) socket.end(`${JSON.stringify(answerLine(line, answer))}\n`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  server.unref();
  return {
    close() {
      server.close();
      rmSync(path, { force: true });
    },
  };
}

function answerLine(line: string, answer: (request: PhaseRequest) => PhaseAnswer): PhaseAnswer {
  try {
    return answer(JSON.parse(line) as PhaseRequest);
  } catch (error) {
    return { ok: false, database: '', message: error instanceof Error ? error.message : String(error) };
  }
}

function ask(path: string, request: PhaseRequest): Promise<PhaseAnswer | null> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(path, () => socket.write(`${JSON.stringify(request)}\n`));
    socket.setEncoding('utf8');
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(text === '' ? null : (JSON.parse(text) as PhaseAnswer));
    });
  });
}

/** Sockets of sessions that may be running; a crashed one leaves its socket behind. */
export function controlSockets(env: Io['env']): readonly string[] {
  try {
    return readdirSync(socketFolder(env))
      .filter((name) => name.endsWith('.sock'))
      .map((name) => join(socketFolder(env), name));
  } catch {
    return [];
  }
}

/** Asks every session that runs; those that do not answer are gone. */
export async function askRunning(env: Io['env'], request: PhaseRequest): Promise<readonly PhaseAnswer[]> {
  const answers = await Promise.all(controlSockets(env).map((path) => ask(path, request)));
  return answers.filter((answer) => answer !== null);
}
