import type { LimitName, Limits } from './limits.ts';
import { outputLimit } from './limits.ts';

/** The running account of one search. */
export interface Budget {
  readonly limits: Limits;
  /** Nodes that may still be made. */
  nodes: number;
  /** Bytes that may still be put out. */
  bytes: number;
  /** True once the time is over. */
  late(): boolean;
  /** Output that a step on `size` bytes may have now. */
  output(size: number): { bytes: number; name: LimitName };
}

/** Opens the account; without a clock there is no time limit. */
export function openBudget(limits: Limits, clock?: () => number): Budget {
  const end = clock === undefined ? Infinity : clock() + limits.milliseconds;
  return {
    limits,
    nodes: limits.nodes,
    bytes: limits.messageBytes,
    late: () => clock !== undefined && clock() > end,
    output(size) {
      return outputLimit(limits, size, this.bytes);
    },
  };
}
