import type { Canary, Consent } from '../../model/index.ts';

/** One thing to be done with the phone, so many times. */
export interface PlanPhase {
  readonly name: string;
  /** What the tester is to do, in words. */
  readonly do: string;
  readonly private: boolean;
  readonly consent: Consent | null;
  /** More than one: its phases are named `browse#1`, `browse#2`, … */
  readonly repeat: number;
  readonly canaries: readonly Canary[];
}

/** What is to be tried with one phone, in which order, and by which values it is to be seen. */
export interface Plan {
  readonly device: string | null;
  readonly apps: readonly string[];
  /** Values of the whole session: the device's ids, the account. */
  readonly canaries: readonly Canary[];
  readonly phases: readonly PlanPhase[];
}

/** One phase of the session as it is to be marked. */
export interface PlanStep {
  readonly name: string;
  readonly private: boolean;
  readonly consent: Consent | null;
  readonly do: string;
  readonly canaries: readonly Canary[];
}
