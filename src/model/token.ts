import type { FindingKind } from './finding-kind.ts';

/** A value in what was sent that has the form of an identifier. Whether it is one shows only when it stays the same. */
export interface Token {
  readonly value: string;
  /** What a detector says that it is; null when none knows it. */
  readonly kind: FindingKind | null;
  /** Name of the field that held it; null when it stood in none. */
  readonly field: string | null;
  /** Part of the message: `request.body`, `request.cookies.<name>`, … */
  readonly root: string;
  readonly payloadId: string;
}
