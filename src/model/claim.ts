import type { CanaryKind } from './canary.ts';
import type { FindingKind } from './finding-kind.ts';
import type { Survival } from './identifier.ts';
import type { Grade } from './payload.ts';
import type { Consent } from './phase.ts';

/** What must hold of a finding for it to count; an item that is left out holds of every finding. */
export interface ClaimWhere {
  /** Names of phases without the number of a repeat: `browse` is `browse#1` and `browse#2`, too. */
  readonly phase?: readonly string[];
  readonly private?: boolean;
  readonly consent?: readonly Consent[];
  readonly kind?: readonly FindingKind[];
  /** True: values of the tester only; false: only others. */
  readonly planted?: boolean;
  /** Globs of host names; `*` stands for any run of characters. */
  readonly host?: readonly string[];
  readonly app?: readonly string[];
  /** Globs of names of analytics events. */
  readonly event?: readonly string[];
  readonly company?: readonly string[];
  /** Countries of the company's seat, ISO 3166-1 alpha-2. */
  readonly seat?: readonly string[];
  /** Countries of the server. */
  readonly server?: readonly string[];
  /** Whether the server stands in the country of the company's seat. */
  readonly countries?: 'same' | 'differ';
  readonly grade?: readonly Grade[];
  /** One of these left in the same request; `identifier` is any value that stayed the same where it need not have. */
  readonly with?: readonly (FindingKind | 'identifier')[];
  /** An identifier left in the same request that stayed the same across all of these. */
  readonly survived?: readonly Survival[];
}

/** What a session must have before silence in it means anything. */
export interface ClaimNeeds {
  /** Requests that could be read in the phases that the claim is about; ten when it is not said. */
  readonly requests?: number;
  /** It is seen only when it is seen in so many runs of one phase. */
  readonly repeats?: number;
  /** Kinds of value of which the tester named at least one. */
  readonly canaries?: readonly CanaryKind[];
}

/** A statement that sessions can support or contradict. */
export interface Claim {
  readonly id: string;
  /** The statement, one sentence. */
  readonly says: string;
  /** What would refute it, in words. */
  readonly refuted: string;
  readonly where: ClaimWhere;
  /** True: the statement is that no such finding exists. */
  readonly never?: boolean;
  /** Every value that was planted must be seen, not just one. */
  readonly each?: 'canary';
  /** The statement is about several devices: only a comparison of their sessions can answer it. */
  readonly across?: 'devices';
  readonly needs?: ClaimNeeds;
}

export type VerdictWord = 'supported' | 'contradicted' | 'untested';

/** What a session says to a claim, with what was counted and what could not be seen. */
export interface Verdict {
  readonly id: string;
  readonly says: string;
  readonly refuted: string;
  readonly verdict: VerdictWord;
  /** Why, in one sentence. */
  readonly why: string;
  readonly seen: {
    readonly findings: number;
    readonly exchanges: number;
    /** The first of them. */
    readonly findingIds: readonly number[];
    readonly exchangeIds: readonly number[];
    readonly hosts: readonly string[];
    /** The tester's own values among them. */
    readonly planted: readonly string[];
    /** Values that stayed the same and left in the same requests, with what they survived. */
    readonly identifiers: readonly string[];
  };
  /** What was looked at: the denominators. */
  readonly lookedAt: {
    readonly phases: readonly string[];
    readonly requests: number;
    readonly readable: number;
    readonly hosts: number;
    /** Values of the tester that it could have been seen by. */
    readonly planted: number;
  };
  /** In how many of the phases (runs) that were looked at it was seen, by name without the number of the repeat. */
  readonly runs: readonly { readonly phase: string; readonly seen: number; readonly of: number }[];
  /** Values that had to be seen and were not; empty unless each had to be. */
  readonly missing: readonly string[];
  /** What stood in the way of seeing more, a sentence each. */
  readonly unseen: readonly string[];
}
