import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Io } from '../../src/cli/io.ts';

const homes: string[] = [];

afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

/** A folder that stands for the user's home; removed after the test. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'telltale-cli-'));
  homes.push(home);
  return home;
}

/** An Io that keeps what it is told. */
export interface FakeIo {
  readonly io: Io;
  readonly home: string;
  /** Everything on standard output, and on standard error, so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Presses Enter. */
  readonly enter: () => void;
  /** Sends SIGINT. */
  readonly interrupt: () => void;
}

export type FakeIoOptions = Partial<Omit<Io, 'stdin'>> & { readonly stdin?: string | Uint8Array };

export function fakeIo({ stdin = '', ...overrides }: FakeIoOptions = {}): FakeIo {
  const home = newHome();
  let out = '';
  let err = '';
  let act: (() => void) | null = null;
  let interrupt: () => void = () => undefined;
  const interrupted = new Promise<void>((resolve) => (interrupt = resolve));
  const io: Io = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    outIsTty: false,
    errIsTty: false,
    inIsTty: false,
    columns: 80,
    env: { HOME: home },
    now: Date.now,
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous, whatever is in it
    stdin: async function* () {
      if (stdin.length > 0) yield Buffer.from(stdin);
    },
    onEnter: (given) => {
      act = given;
      return () => (act = null);
    },
    interrupted: () => interrupted,
    pid: process.pid,
    ...overrides,
  };
  return { io, home, out: () => out, err: () => err, enter: () => act?.(), interrupt };
}

/** The text without colours and other escape sequences. */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- that is what is taken out
  return text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');
}
