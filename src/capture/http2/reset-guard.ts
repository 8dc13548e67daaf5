/** One less than the runtime itself allows in a burst, so that the phone is told why, and the row says it. */
const ALLOWED = 999;
const WINDOW = 10_000;

/** Told of each stream that a phone resets; true when that is one too many in too short a time (CVE-2023-44487). */
export type ResetGuard = (now: number) => boolean;

/** A guard that lets `allowed` resets through in any `window`, both in milliseconds of a monotonic clock. */
export function createResetGuard(allowed = ALLOWED, window = WINDOW): ResetGuard {
  const times: number[] = [];
  let at = 0;
  return (now) => {
    const oldest = times[at];
    times[at] = now;
    at = (at + 1) % allowed;
    return oldest !== undefined && now - oldest <= window;
  };
}
