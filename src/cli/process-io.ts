import { isatty } from 'node:tty';
import type { Io } from './io.ts';

/** Columns of a terminal that does not say how wide it is. */
const USUAL_WIDTH = 80;

/** The Io of a real process; the only place that touches `process`, beside bin. */
export function processIo(): Io {
  const { stdin, stdout, stderr } = process;
  // A reader that goes away (`| head`) ends the talk, not the program.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    outIsTty: isatty(1),
    errIsTty: isatty(2),
    inIsTty: isatty(0),
    get columns() {
      // Some terminals say 0, and some change while we run.
      const widths = [stdout, stderr].map((stream) => (stream.isTTY ? stream.columns : 0));
      return widths.find((width) => width > 0) ?? USUAL_WIDTH;
    },
    env: process.env,
    now: Date.now,
    stdin: () => stdin,
    onEnter: (act) => {
      const read = (): void => {
        act();
      };
      stdin.on('data', read);
      return () => {
        stdin.removeListener('data', read);
        // A keyboard that is listened to would keep the process alive.
        stdin.pause();
        stdin.unref();
      };
    },
    interrupted: () =>
      new Promise((resolve) => {
        const signals = ['SIGINT', 'SIGTERM'] as const;
        const once = (): void => {
          for (const signal of signals) process.removeListener(signal, once);
          resolve();
        };
        for (const signal of signals) process.on(signal, once);
      }),
    pid: process.pid,
  };
}
