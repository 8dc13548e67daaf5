import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';

const BIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'bin.js');

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const homes: string[] = [];

afterAll(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

/** A fresh folder that stands for a home directory, so that no test touches the user's own data; removed after the file. */
export function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'telltale-home-'));
  homes.push(home);
  return home;
}

function start(args: readonly string[], home: string): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], {
    cwd: home,
    env: { ...process.env, XDG_DATA_HOME: undefined, HOME: home, NO_COLOR: '1' },
    stdio: 'pipe',
  });
}

/** Runs the real program to its end. */
export function telltale(args: readonly string[], home: string, input?: Uint8Array): Promise<Finished> {
  const child = start(args, home);
  let out = '';
  let err = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

export interface RecordEvent {
  readonly event: string;
  readonly [key: string]: unknown;
}

/** A `telltale record --json` that runs. */
export interface RunningRecord {
  readonly child: ChildProcess;
  readonly host: string;
  readonly port: number;
  readonly caFile: string;
  readonly database: string;
  readonly events: readonly RecordEvent[];
  /** SIGINT, then everything it still said and its exit code. */
  stop(): Promise<number | null>;
}

export async function startRecord(args: readonly string[], home: string): Promise<RunningRecord> {
  const child = start(['record', '--listen', '127.0.0.1:0', '--json', '--no-web', ...args], home);
  const events: RecordEvent[] = [];
  let err = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const listening = new Promise<RecordEvent>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const event = JSON.parse(line) as RecordEvent;
      events.push(event);
      if (event.event === 'listening') resolve(event);
    });
    void exited.then((code) => {
      reject(new Error(`record ended with ${String(code)}: ${err}`));
    });
  });
  const { proxy, ca, database } = (await listening) as unknown as {
    proxy: { host: string; port: number };
    ca: { file: string };
    database: string;
  };
  return {
    child,
    ...proxy,
    caFile: ca.file,
    database,
    events,
    stop() {
      child.kill('SIGINT');
      return exited;
    },
  };
}
