import type { Verdict } from './standing.ts';
import { isRefusal } from './standing.ts';

/** What is known of one app and host of a client, as a diagnosis needs it. */
export interface Case {
  /** The app, or the JA4 that stands for it. */
  readonly app: string;
  readonly host: string;
  readonly verdict: Verdict;
  /** A connection of this kind was read. */
  readonly accepted: boolean;
}

/**
 * What stands behind a refusal, as far as the other connections of the phone tell.
 * `ca-not-installed`: two apps or more refuse, and none accepts; `app-distrusts`: this one refuses at two hosts or more
 * and accepts at none; `pins-host`: it accepts at others; `mixed`: it does both here, so it may be two apps; `flaky`:
 * its connections break off in ways that say nothing; `undecided`: too little was seen.
 */
export type Diagnosis = 'ca-not-installed' | 'app-distrusts' | 'pins-host' | 'mixed' | 'flaky' | 'undecided';

/** Weighs one case against all cases of the same client, itself among them. */
export function diagnose(one: Case, all: readonly Case[]): Diagnosis {
  if (one.verdict === 'flaky') return 'flaky';
  if (!isRefusal(one.verdict)) return 'undecided';
  if (one.accepted) return 'mixed';
  const same = all.filter(({ app }) => app === one.app);
  if (same.some(({ accepted }) => accepted)) return 'pins-host';
  // Who only hangs up may well trust the CA, and pin: that the CA is missing is for an alert to say.
  const refusing = all.filter(({ verdict }) => verdict === 'distrust-explicit').map(({ app }) => app);
  if (new Set(refusing).size > 1 && !all.some(({ accepted }) => accepted)) return 'ca-not-installed';
  return same.filter(({ verdict }) => isRefusal(verdict)).length > 1 ? 'app-distrusts' : 'undecided';
}
