import type { FindingKind } from './finding-kind.ts';

/** Observed: the value itself was seen. Inferred: a rule says so (a hash that matches, a field's shape). Possible: it may be. */
export type Confidence = 'observed' | 'inferred' | 'possible';

/** What a detector says of one payload. */
export interface Hit {
  readonly detector: string;
  readonly version: number;
  readonly messageId: string;
  /** The sentence a reader sees, already filled in. */
  readonly message: string;
  readonly kind: FindingKind;
  readonly confidence: Confidence;
  /** The value as it stood in the payload. */
  readonly value: string;
  /** The tester's own value when the hit is a canary, else null. */
  readonly canary: string | null;
  /** Offsets in UTF-16 units of the payload's text; null when the hit is the whole payload. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** A hit with the place where it was seen. */
export interface Finding extends Hit {
  readonly payloadId: string;
  /** Index into the events of the same analysis; null when the payload belongs to no event. */
  readonly event: number | null;
}
