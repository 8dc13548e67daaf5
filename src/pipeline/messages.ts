import type { Canary, Entry, Finding, Key, Session } from '../model/index.ts';
import type { Load } from './entry-cost.ts';
import type { PlaceFiles } from './place-sources.ts';

/** What the recorder worker is started with. */
export interface RecorderData {
  readonly file: string;
  readonly session: Session;
  readonly canaries: readonly Canary[];
  readonly keys: readonly Key[];
  readonly salts: readonly string[];
  readonly toolVersion: string;
  readonly placeFiles: PlaceFiles;
}

export type ToRecorder =
  { readonly kind: 'write'; readonly entries: readonly Entry[] } | { readonly kind: 'stop'; readonly at: number };

/** The outline of an exchange that is durable. */
export interface ExchangeNote {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly method: string | null;
  readonly url: string | null;
  readonly host: string | null;
  readonly status: number | null;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error: string | null;
}

/** A finding that is durable. */
export interface FindingNote extends Finding {
  readonly seq: number;
  readonly host: string | null;
}

export interface Counts {
  readonly exchanges: number;
  readonly findings: number;
  readonly gaps: number;
}

export type FromRecorder =
  | { readonly kind: 'ready' }
  /** So much of what came is no longer under way. */
  | { readonly kind: 'taken'; readonly load: Load }
  | { readonly kind: 'durable'; readonly exchanges: readonly ExchangeNote[]; readonly findings: readonly FindingNote[] }
  /** What the store takes is recorded again. */
  | { readonly kind: 'recovered' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly hint: string | null }
  | { readonly kind: 'stopped'; readonly counts: Counts };
