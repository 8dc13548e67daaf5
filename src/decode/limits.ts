/** What one search may cost; hitting one ends that branch with the outcome `stopped`. */
export interface Limits {
  /** Steps between a root and a node. */
  readonly depth: number;
  /** Nodes of one message. */
  readonly nodes: number;
  /** Bytes that one step may put out. */
  readonly stepBytes: number;
  /** Bytes that all steps of one message may put out together, rejected attempts included. */
  readonly messageBytes: number;
  /** Output per input byte, looked at once the output is over a mebibyte. */
  readonly ratio: number;
  /** Milliseconds, when a clock is given. */
  readonly milliseconds: number;
}

/** The limits of a search that names none. */
export const defaultLimits: Limits = Object.freeze({
  depth: 10,
  nodes: 4_000,
  stepBytes: 32 * 1024 * 1024,
  messageBytes: 64 * 1024 * 1024,
  ratio: 1_000,
  milliseconds: 2_000,
});

/** The limit that a step ran into, as it is named in the outcome `stopped`. */
export type LimitName =
  'depth' | 'nodes' | 'step-bytes' | 'message-bytes' | 'ratio' | 'time' | 'json-depth' | 'json-values';

const MEBIBYTE = 1024 * 1024;

/** How much a step on `size` bytes may put out when `left` bytes are left for the message, and which limit that is. */
export function outputLimit(limits: Limits, size: number, left: number): { bytes: number; name: LimitName } {
  const ratio = Math.max(MEBIBYTE, limits.ratio * size);
  const bytes = Math.max(0, Math.min(limits.stepBytes, left, ratio));
  if (bytes === ratio) return { bytes, name: 'ratio' };
  return { bytes, name: bytes === limits.stepBytes ? 'step-bytes' : 'message-bytes' };
}
