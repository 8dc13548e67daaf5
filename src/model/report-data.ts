import type { Canary } from './canary.ts';
import type { Verdict } from './claim.ts';
import type { Confidence } from './finding.ts';
import type { FindingKind } from './finding-kind.ts';
import type { Gap } from './gap.ts';
import type { Survival } from './identifier.ts';
import type { Grade } from './payload.ts';
import type { Phase } from './phase.ts';
import type { PlaceClaim } from './place.ts';
import type { Session } from './session.ts';

/** One finding with its exchange, phase and destination: the row of the view `data_event`. */
export interface DataEvent {
  /** When the exchange began, ms since the epoch, UTC. */
  readonly at: number;
  readonly phase: string;
  readonly private: boolean;
  readonly app: string | null;
  readonly host: string | null;
  readonly company: string | null;
  readonly serverCountry: string | null;
  readonly seatCountry: string | null;
  readonly kind: FindingKind;
  /** The sentence of the detector. */
  readonly label: string;
  readonly value: string;
  /** The tester's own value when it was planted. */
  readonly canary: string | null;
  /** Field that held the value (`0.properties.url`), null when none. */
  readonly field: string | null;
  /** The trail in words: `form.data_list > base64 > gzip > json`. */
  readonly howHidden: string;
  readonly grade: Grade;
  readonly confidence: Confidence;
  readonly protocol: string | null;
  readonly eventName: string | null;
  readonly exchangeId: number;
  readonly payloadId: string;
}

/** The bytes behind a finding: the raw root that was taken apart, in part, with the hash of all of it. */
export interface Evidence {
  readonly exchangeId: number;
  readonly method: string | null;
  readonly url: string | null;
  readonly at: number;
  readonly host: string | null;
  /** `request.body`, `request.target`, … */
  readonly root: string;
  readonly trail: string;
  readonly sha256: string;
  readonly size: number;
  /** The first bytes of the root, at most 512. */
  readonly excerpt: Uint8Array;
  /** The deepest readable text the findings were seen in, at most 2,000 characters. */
  readonly readable: string;
}

export interface DestinationSummary {
  readonly host: string;
  readonly port: number;
  readonly ips: readonly string[];
  readonly company: string | null;
  readonly serverCountry: string | null;
  readonly seatCountry: string | null;
  readonly exchanges: number;
  readonly failed: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  readonly findings: number;
  readonly kinds: readonly FindingKind[];
  readonly phases: readonly string[];
  /** What is known of the host and its addresses, by source; sources that disagree stand side by side. */
  readonly places: readonly PlaceClaim[];
}

/** Seen, not readable: one line per host and reason. */
export interface BlindSpot {
  readonly host: string | null;
  /** Stable code: `passed-through-pinned`, `tls-client-distrust`, … */
  readonly reason: string;
  /** The same in words. */
  readonly sentence: string;
  readonly count: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
}

/** A decoder, protocol or detector that took part, for the appendix. */
export interface PartDoc {
  readonly id: string;
  readonly version: number;
  readonly role: 'decoder' | 'protocol' | 'detector';
  readonly summary: string;
  readonly references: readonly string[];
  readonly limitations: readonly string[];
}

/** A value that stayed the same, with where it was sent. */
export interface LastingValue {
  readonly value: string;
  readonly kind: FindingKind;
  readonly survived: readonly Survival[];
  /** Why it was taken for an identifier, in a sentence that a reader can check. */
  readonly reason: string;
  readonly fields: readonly string[];
  readonly hosts: readonly string[];
  /** Exchanges that carried it, the first twenty; `times` counts all that were noted. */
  readonly exchanges: readonly number[];
  readonly times: number;
}

/** What the newest run to look for values that stay the same has found, and what it had to look at. */
export interface LastingValues {
  /** Exchanges that it took apart. */
  readonly exchanges: number;
  readonly phases: number;
  readonly found: readonly LastingValue[];
}

/** Everything a report is made of; formats are pure functions of it. */
export interface ReportData {
  readonly toolVersion: string;
  readonly generatedAt: number;
  readonly file: string;
  readonly session: Session;
  /** Null while the session runs or when it ended uncleanly. */
  readonly endedAt: number | null;
  readonly cleanEnd: boolean;
  readonly totals: {
    readonly connections: number;
    readonly exchanges: number;
    readonly failed: number;
    readonly blind: number;
    readonly bytesUp: number;
    readonly bytesDown: number;
    readonly findings: number;
    readonly events: number;
  };
  readonly phases: readonly (Phase & {
    readonly endedAt: number | null;
    readonly exchanges: number;
    readonly findings: number;
  })[];
  readonly canaries: readonly Canary[];
  readonly destinations: readonly DestinationSummary[];
  /** Findings per phase, host and kind. */
  readonly matrix: readonly {
    readonly phase: string;
    readonly host: string | null;
    readonly kind: FindingKind;
    readonly findings: number;
  }[];
  readonly findings: readonly DataEvent[];
  /** The bytes behind the findings, one per (exchange, root, trail); at most 200. */
  readonly evidence: readonly Evidence[];
  /** Null when no run looked for them; absent where nobody asked. */
  readonly lasting?: LastingValues | null;
  readonly blind: readonly BlindSpot[];
  /** Payloads that were tried and not read, per host and outcome. */
  readonly unread: readonly {
    readonly host: string | null;
    readonly outcome: string;
    readonly why: string;
    readonly payloads: number;
    readonly bytes: number;
  }[];
  readonly gaps: readonly Gap[];
  /** What the session says to the built-in claims; absent where nobody judged it. */
  readonly claims?: readonly Verdict[];
  readonly parts: readonly PartDoc[];
}
