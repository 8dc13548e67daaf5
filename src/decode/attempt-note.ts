import type { StepParams } from '../model/index.ts';

/** What came of one attempt to open a node. */
export interface AttemptNote {
  readonly decoder: string;
  readonly params: StepParams;
  /** `unfit`: the decoder itself said no; `refused`: it gave something that was not proved. */
  readonly verdict: 'accepted' | 'refused' | 'unfit' | 'crashed';
  /** Bits that the format itself proves: checksums, magic numbers, lengths that fit. */
  readonly own: number;
  /** Bits that what came out adds, as far as it may be believed. */
  readonly found: number;
  /** Bits that were asked for; 0 where the format alone was enough. */
  readonly needed: number;
  /** Why the decoder said no. */
  readonly reason: string | null;
}
