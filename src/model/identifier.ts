import type { FindingKind } from './finding-kind.ts';

/** What a value stayed the same across: each is something that would have changed or ended an anonymous number. */
export type Survival =
  'requests' | 'hosts' | 'apps' | 'phases' | 'private-mode' | 'restart' | 'data-clear' | 'advertising-id-reset';

/** One place at which an identifier was sent. */
export interface IdentifierSighting {
  readonly exchangeId: number;
  readonly payloadId: string;
  /** Name of the field that held it; null when it stood in none. */
  readonly field: string | null;
}

/** A value by which a device or a person can be recognised, because it stayed the same where it need not have. */
export interface Identifier {
  readonly value: string;
  /** `unknown-id`, or what a detector says that it is. */
  readonly kind: FindingKind;
  readonly survived: readonly Survival[];
  /** Why it was taken for an identifier, in a sentence that a reader can check. */
  readonly reason: string;
  readonly sightings: readonly IdentifierSighting[];
}
