import type { ClaimFacts, Verdict } from '../model/index.ts';
import { phaseName } from './phase-name.ts';

/** In how many phases of each name something was seen: `browse#1` and `browse#2` are two runs of `browse`. */
export function runsOf(phases: ClaimFacts['phases'], seenIn: ReadonlySet<number>): Verdict['runs'] {
  const runs = new Map<string, { phase: string; seen: number; of: number }>();
  for (const { id, name } of phases) {
    const phase = phaseName(name);
    const run = runs.get(phase) ?? { phase, seen: 0, of: 0 };
    runs.set(phase, run);
    run.of += 1;
    if (seenIn.has(id)) run.seen += 1;
  }
  return [...runs.values()];
}
