import type { CompareFacts } from '../model/index.ts';
import { phaseName } from './phase-name.ts';

/** One side of a comparison: some phases of a session, and the idle ones that its noise is known from. */
export interface Side {
  readonly facts: CompareFacts;
  readonly phases: CompareFacts['phases'];
  readonly idle: CompareFacts['phases'];
}

const IDLE: ReadonlySet<string> = new Set(['baseline', 'idle']);

/** The phases of that name, repeats included; or all that are not idle, with the idle ones as noise. */
export function sideOf(facts: CompareFacts, phase: string | null): Side {
  const isNamed = ({ name }: { readonly name: string }): boolean => name === phase || phaseName(name) === phase;
  if (phase !== null) return { facts, phases: facts.phases.filter(isNamed), idle: [] };
  const isIdle = ({ name }: { readonly name: string }): boolean => IDLE.has(phaseName(name));
  return { facts, phases: facts.phases.filter((each) => !isIdle(each)), idle: facts.phases.filter(isIdle) };
}

/** A test on rows: was it in these phases? */
export function inPhases(phases: CompareFacts['phases']): (row: { readonly phaseId: number }) => boolean {
  const ids = new Set(phases.map(({ id }) => id));
  return ({ phaseId }) => ids.has(phaseId);
}
