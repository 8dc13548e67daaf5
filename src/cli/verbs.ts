import type { Verb } from './command.ts';
import analyze from './commands/analyze.ts';
import ca from './commands/ca.ts';
import claims from './commands/claims.ts';
import compare from './commands/compare.ts';
import decode from './commands/decode.ts';
import decoders from './commands/decoders.ts';
import demo from './commands/demo.ts';
import exportVerb from './commands/export.ts';
import phase from './commands/phase.ts';
import plan from './commands/plan.ts';
import record from './commands/record.ts';
import report from './commands/report.ts';

/** Every verb, in the order of `--help`. */
export const verbs: readonly Verb[] = [
  demo,
  plan,
  record,
  phase,
  report,
  claims,
  compare,
  exportVerb,
  decode,
  analyze,
  ca,
  decoders,
];
