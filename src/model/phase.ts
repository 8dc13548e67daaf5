/** What the tester had answered to a consent dialogue when the phase began; null when it was not noted. */
export type Consent = 'before' | 'refused' | 'given';

/** A stretch of the session in which one thing was done: `baseline`, `browse`, `private`, … */
export interface Phase {
  /** 1, 2, 3, … inside the session. */
  readonly id: number;
  readonly name: string;
  readonly private: boolean;
  readonly consent: Consent | null;
  /** Milliseconds since the epoch, UTC. */
  readonly startedAt: number;
}
