import type { Header } from './header.ts';

/** `http`: a request we read; `websocket`: an upgraded connection; `raw`: bytes of no protocol we speak; `blind`: seen, not readable. */
export type ExchangeKind = 'http' | 'websocket' | 'raw' | 'blind';

/** A body as it was captured, transfer coding removed, content coding as sent. */
export interface CapturedBody {
  /** The first bytes, up to the capture cap. */
  readonly kept: Uint8Array;
  /** Bytes that passed in all, kept or not. */
  readonly length: number;
  /** SHA-256 of all bytes, hex; null when `kept` is everything (the recorder then computes it). */
  readonly sha256: string | null;
  /** False when the sender stopped in the middle. */
  readonly complete: boolean;
}

/** One observed unit of outbound traffic. Null = known absent. */
export interface Exchange<Headers = readonly Header[]> {
  /** 1, 2, 3, … inside the session; (session, seq) names the exchange for ever. */
  readonly seq: number;
  readonly kind: ExchangeKind;
  readonly connectionId: number;
  readonly phaseId: number;
  /** Milliseconds since the epoch, UTC. */
  readonly startedAt: number;
  /** Null while it is open: an upgraded connection is reported when it begins, its `ExchangeEnd` when it is over. */
  readonly endedAt: number | null;
  readonly clientIp: string;
  readonly clientPort: number;
  readonly method: string | null;
  /** Absolute URL: scheme, host and port as routed, target as sent. */
  readonly url: string | null;
  /** Hostname without port; IPv6 without brackets. */
  readonly host: string | null;
  readonly port: number | null;
  /** `1.0`, `1.1` or `2`. */
  readonly httpVersion: string | null;
  readonly status: number | null;
  readonly requestHeaders: Headers;
  readonly requestBody: CapturedBody | null;
  readonly responseHeaders: Headers;
  readonly responseBody: CapturedBody | null;
  /** Stable code of what went wrong (`upstream-refused`, `client-abort`, …); null when nothing did. */
  readonly error: string | null;
  /** The same in one sentence. */
  readonly errorDetail: string | null;
  /** What we changed on the way, in words; empty when nothing. */
  readonly altered: readonly string[];
}

/** The end of an exchange that was reported when it began. Sizes are those of the bytes on the wire after the handshake. */
export interface ExchangeEnd {
  readonly seq: number;
  readonly endedAt: number;
  readonly requestBytes: number;
  /** False when the phone stopped in the middle of a message, or what it sent could not be read. */
  readonly requestComplete: boolean;
  readonly responseBytes: number;
  readonly responseComplete: boolean;
  readonly error: string | null;
  readonly errorDetail: string | null;
}

/**
 * An exchange on its way between threads: the header fields may already be the JSON text that is stored. Copying them
 * one by one costs five times as much, at each of the three threads.
 */
export type SentExchange = Exchange<readonly Header[] | string>;
