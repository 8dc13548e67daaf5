const ALLOWED = 1_000;
const WINDOW = 10_000;

/** Told of each frame of a kind that no one sends by the thousand; true when that is one too many in too short a time. */
export type FloodGuard = (now: number) => boolean;

/** A guard that lets `allowed` frames through in any `window`, in milliseconds of a monotonic clock. */
export function createFloodGuard(allowed = ALLOWED, window = WINDOW): FloodGuard {
  const times: number[] = [];
  let at = 0;
  return (now) => {
    const oldest = times[at];
    times[at] = now;
    at = (at + 1) % allowed;
    return oldest !== undefined && now - oldest <= window;
  };
}
