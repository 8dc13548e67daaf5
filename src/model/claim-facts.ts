import type { Canary } from './canary.ts';
import type { Confidence } from './finding.ts';
import type { FindingKind } from './finding-kind.ts';
import type { Gap } from './gap.ts';
import type { Survival } from './identifier.ts';
import type { Grade } from './payload.ts';
import type { Phase } from './phase.ts';

/** Findings that no claim tells apart, counted together. */
export interface Sighting {
  readonly phaseId: number;
  readonly host: string | null;
  readonly app: string | null;
  readonly kind: FindingKind;
  readonly confidence: Confidence;
  readonly grade: Grade;
  readonly canary: string | null;
  readonly event: string | null;
  /** True for the Referer header, which browsers send by design. */
  readonly byDesign: boolean;
  /** Kinds of everything that left in the same request or message, its own among them; what is only possible left out. */
  readonly beside: readonly FindingKind[];
  /** Identifiers that left in the same exchange. */
  readonly identifierIds: readonly number[];
  readonly findings: number;
  readonly exchanges: number;
  /** The first twenty of each. */
  readonly findingIds: readonly number[];
  readonly exchangeIds: readonly number[];
}

/** What went to one host in one phase, readable or not. */
export interface Traffic {
  readonly phaseId: number;
  readonly host: string | null;
  /** Exchanges, and messages of WebSockets that the phone sent. */
  readonly requests: number;
  /** Of these: seen, not readable. */
  readonly blind: number;
  /** Of these: not taken apart to the end, or not at all. */
  readonly unanalysed: number;
  /** Of these: only the beginning was kept. */
  readonly cut: number;
}

/** Payloads of one host and phase that were tried and not read. */
export interface UnreadPayloads {
  readonly phaseId: number;
  readonly host: string | null;
  readonly outcome: string;
  readonly payloads: number;
}

/** All that is said of one host's place; sources that disagree stand side by side. */
export interface KnownPlace {
  readonly host: string;
  readonly companies: readonly string[];
  readonly seats: readonly string[];
  readonly servers: readonly string[];
}

/** A value that stayed the same, by its row. */
export interface KnownIdentifier {
  readonly id: number;
  readonly value: string;
  readonly kind: FindingKind;
  readonly survived: readonly Survival[];
}

/** A session as claims see it: counted, so that its size grows with what was found and not with the traffic. */
export interface ClaimFacts {
  readonly phases: readonly (Phase & { readonly endedAt: number | null })[];
  readonly canaries: readonly Canary[];
  readonly sightings: readonly Sighting[];
  readonly traffic: readonly Traffic[];
  readonly unread: readonly UnreadPayloads[];
  readonly places: readonly KnownPlace[];
  readonly identifiers: readonly KnownIdentifier[];
  readonly gaps: readonly Gap[];
  /** False while the session runs and when it was cut off. */
  readonly cleanEnd: boolean;
}

/** One field of the analytics events of one name. */
export interface EventField {
  readonly phaseId: number;
  readonly host: string | null;
  readonly protocol: string;
  readonly name: string | null;
  readonly field: string;
}

/** A path that requests went to, query left out, numbers and ids as `*`. */
export interface Endpoint {
  readonly phaseId: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly requests: number;
}

/** A session as a comparison sees it. */
export interface CompareFacts extends ClaimFacts {
  readonly events: readonly EventField[];
  readonly endpoints: readonly Endpoint[];
}
