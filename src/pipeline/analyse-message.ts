import type { Node, Unwrapped } from '../decode/index.ts';
import { unwrap } from '../decode/index.ts';
import { compileCanaries } from '../detect/index.ts';
import type { Canary, Finding, Key, Message } from '../model/index.ts';
import { findingsOf } from './analyse.ts';

export interface MessageAnalysis {
  readonly unwrapped: Unwrapped;
  readonly roots: readonly Node[];
  readonly findings: readonly Finding[];
}

/** Takes one message apart without a session: what `telltale decode` shows. */
export function analyseMessage(
  message: Message,
  keys: readonly Key[],
  canaries: readonly Canary[],
  { explain = false, salts = [] }: { readonly explain?: boolean; readonly salts?: readonly string[] } = {},
): MessageAnalysis {
  const unwrapped = unwrap(message, { keys, explain, clock: () => performance.now() });
  const { findings } = findingsOf(unwrapped, compileCanaries(canaries, salts), null);
  return { unwrapped, roots: unwrapped.nodes.filter(({ parent }) => parent === null), findings };
}
