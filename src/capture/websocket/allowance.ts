/** Messages that may come at once, and how many more with each second: over a day, far more than any app sends. */
export const BURST = 20_000;
export const PER_SECOND = 500;

/**
 * Bounds how many rows one direction can ask of the recorder: a frame of two bytes costs its sender nothing. The returned
 * function takes one; false when there is none left. `now` is in milliseconds.
 */
export function createAllowance(now: () => number): () => boolean {
  let left = BURST;
  let since = now();
  return () => {
    const at = now();
    left = Math.min(BURST, left + (Math.max(0, at - since) / 1000) * PER_SECOND);
    since = at;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
