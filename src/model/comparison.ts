import type { FindingKind } from './finding-kind.ts';
import type { VerdictWord } from './claim.ts';

/** What became of one kind of data at one destination between two sessions, or two phases. */
export interface ComparedDestination {
  readonly host: string | null;
  /** Null: it was contacted, whatever was found. */
  readonly kind: FindingKind | null;
  readonly status: 'appears' | 'stays' | 'vanishes';
  /** Findings, or requests where the kind is null, in the first and the second. */
  readonly first: number;
  readonly second: number;
  /** Requests and payloads at this destination that could hide it on the side where it is absent. */
  readonly hidden: number;
}

/** Whether the same code sent the data: endpoints, names of events and their fields. */
export interface ComparedCode {
  readonly verdict: VerdictWord;
  readonly why: string;
  /** Method and path, whatever the host. */
  readonly endpoints: {
    readonly both: readonly string[];
    readonly first: readonly string[];
    readonly second: readonly string[];
  };
  readonly events: {
    readonly both: readonly string[];
    readonly first: readonly string[];
    readonly second: readonly string[];
  };
  /** Events that both sent and whose fields are not the same, with the fields that only one has. */
  readonly fields: readonly {
    readonly event: string;
    readonly first: readonly string[];
    readonly second: readonly string[];
  }[];
}

export interface Comparison {
  /** Names of the phases that were compared. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Destinations left out because an idle phone sent to them, too. */
  readonly idle: number;
  readonly destinations: readonly ComparedDestination[];
  readonly code: ComparedCode;
}
