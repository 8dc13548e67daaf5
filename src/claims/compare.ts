import type { CompareFacts, Comparison } from '../model/index.ts';
import { compareCode } from './compare-code.ts';
import { compareDestinations } from './compare-destinations.ts';
import { sideOf } from './side.ts';

/** A session, and the one phase of it that is meant; null: all that is not idle. */
export interface Compared {
  readonly facts: CompareFacts;
  readonly phase: string | null;
}

/** Two sessions, or two phases of one, beside each other. */
export function compare(one: Compared, other: Compared): Comparison {
  const [first, second] = [sideOf(one.facts, one.phase), sideOf(other.facts, other.phase)];
  return {
    first: first.phases.map(({ name }) => name),
    second: second.phases.map(({ name }) => name),
    ...compareDestinations(first, second),
    code: compareCode(first, second),
  };
}
