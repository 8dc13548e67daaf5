import { setTimeout } from 'node:timers/promises';

/** What can end a session: a signal, the time that was given, a store that failed. */
export interface Ends {
  readonly interrupted: Promise<void>;
  /** Null: no limit. */
  readonly seconds: number | null;
  readonly failed: Promise<Error>;
}

/** Resolves at the first end, with the error when the store failed; leaves no timer behind. */
export async function untilEnd({ interrupted, seconds, failed }: Ends): Promise<Error | null> {
  const leave = new AbortController();
  const time = seconds === null ? [] : [setTimeout(seconds * 1000, null, { signal: leave.signal })];
  try {
    return await Promise.race([interrupted.then(() => null), failed, ...time]);
  } finally {
    for (const timer of time) timer.catch(() => undefined);
    leave.abort();
  }
}
