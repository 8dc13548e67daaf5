import type { Event } from './event.ts';
import type { Finding } from './finding.ts';
import type { Grade, Payload } from './payload.ts';
import type { Token } from './token.ts';

/** Everything one run found out about one exchange, or about one message of a WebSocket; the rows are what is kept, not every node that was looked at. */
export interface Analysis {
  readonly exchangeSeq: number;
  /** Index of the `SocketMessage`; null when it is about the request and the response themselves. */
  readonly message: number | null;
  /** Recognised wire format, or null. */
  readonly protocol: string | null;
  /** Weakest protection of any leaf that carries a finding, else of the request body or the message. */
  readonly grade: Grade;
  readonly payloads: readonly Payload[];
  readonly events: readonly Event[];
  readonly findings: readonly Finding[];
  /** Values that may turn out to be identifiers; not stored, and absent where there are none. */
  readonly tokens?: readonly Token[];
  /** Why the analysis is not whole (a budget, a crash, a killed worker); null when it is. */
  readonly partial: string | null;
}

/** One pass over stored exchanges by one set of decoder and detector versions. */
export interface Run {
  readonly id: number;
  readonly startedAt: number;
  readonly toolVersion: string;
  /** `decoder/gzip@1`, `detector/canary@1`, … sorted. */
  readonly parts: readonly string[];
}
