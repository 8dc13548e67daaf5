/** Files of src without a test of their own, each with the reason. The list may only shrink: a stale line fails. */
export const WITHOUT_MIRROR: ReadonlyMap<string, string> = new Map([
  ['src/pipeline/analyst-worker.ts', 'runs in a thread only; the tests of analyst-host start it'],
  ['src/pipeline/recorder-worker.ts', 'runs in a thread only; the tests of recorder start it'],
]);

/** Committed files that may hold what looks like a secret, each with the reason. */
export const WITH_SECRET: ReadonlyMap<string, string> = new Map([]);
