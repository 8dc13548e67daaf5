import { buffer } from 'node:stream/consumers';
import type { Io } from './io.ts';

/** The Io of a real process; the only place that touches `process`, beside bin. */
export function processIo(): Io {
  // A reader that goes away (`| head`) ends the talk, not the program.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    outIsTty: process.stdout.isTTY,
    errIsTty: process.stderr.isTTY,
    columns: process.stdout.columns ?? 80,
    env: process.env,
    now: Date.now,
    stdin: () => buffer(process.stdin),
    interrupted: new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
          resolve();
        });
      }
    }),
    pid: process.pid,
  };
}
