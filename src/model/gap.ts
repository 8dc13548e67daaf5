/** An interval that was not recorded, and why. Silence is never innocence. */
export interface Gap {
  readonly startedAt: number;
  readonly endedAt: number;
  /** `unclean-end`, `store-failed`, `queue-full`, … */
  readonly reason: string;
  readonly detail: string;
  /** How many exchanges are known to be missing; null when nobody can know. */
  readonly missing: number | null;
}
