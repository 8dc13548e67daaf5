import type { Confidence, DataEvent, FindingKind, Grade } from '../model/index.ts';
import { CONFIDENCES } from './words/confidence.ts';

/** One value that went to one host, however often. */
export interface Sighting {
  readonly kind: FindingKind;
  readonly confidence: Confidence;
  /** As it stood the first time. */
  readonly value: string;
  readonly canary: string | null;
  readonly label: string;
  readonly times: number;
  readonly phases: readonly string[];
  /** How many of them were in private mode. */
  readonly inPrivate: number;
  readonly grades: readonly Grade[];
  readonly fields: readonly string[];
  readonly apps: readonly string[];
  readonly events: readonly string[];
  readonly exchanges: readonly number[];
}

/** What one host was sent, by kind. */
export interface Recipient {
  readonly host: string | null;
  readonly company: string | null;
  readonly serverCountry: string | null;
  readonly seatCountry: string | null;
  readonly findings: number;
  readonly kinds: readonly { readonly kind: FindingKind; readonly sightings: readonly Sighting[] }[];
}

/** The findings by host, then kind, then value: hosts with most first, kinds and values with the surest first. */
export function recipients(findings: readonly DataEvent[]): readonly Recipient[] {
  return [...grouped(findings, (event) => event.host).values()]
    .map((events): Recipient => {
      const first = events[0]!;
      return {
        host: first.host,
        company: known(events, 'company'),
        serverCountry: known(events, 'serverCountry'),
        seatCountry: known(events, 'seatCountry'),
        findings: events.length,
        kinds: [...grouped(events, (event) => event.kind)]
          .map(([kind, some]) => ({ kind, sightings: sightingsOf(some) }))
          .sort((one, other) => surest(one) - surest(other)),
      };
    })
    .sort((one, other) => other.findings - one.findings);
}

/** Smaller is surer; a kind is as sure as its surest value. */
function surest({ sightings: [first] }: { readonly sightings: readonly Sighting[] }): number {
  return CONFIDENCES.indexOf(first!.confidence);
}

function sightingsOf(events: readonly DataEvent[]): readonly Sighting[] {
  const same = (event: DataEvent): string =>
    JSON.stringify([
      event.confidence,
      event.canary,
      event.canary === null || event.confidence === 'inferred' ? event.value : '',
    ]);
  return [...grouped(events, same).values()]
    .map(sightingOf)
    .sort(
      (one, other) =>
        CONFIDENCES.indexOf(one.confidence) - CONFIDENCES.indexOf(other.confidence) || other.times - one.times,
    );
}

function sightingOf(events: readonly DataEvent[]): Sighting {
  const { kind, confidence, value, canary, label } = events[0]!;
  return {
    kind,
    confidence,
    value,
    canary,
    label,
    times: events.length,
    phases: distinct(events.map((event) => event.phase)),
    inPrivate: events.filter((event) => event.private).length,
    grades: distinct(events.map((event) => event.grade)),
    fields: distinct(events.map((event) => event.field)),
    apps: distinct(events.map((event) => event.app)),
    events: distinct(events.map((event) => event.eventName)),
    exchanges: distinct(events.map((event) => event.exchangeId)),
  };
}

function known(events: readonly DataEvent[], field: 'company' | 'serverCountry' | 'seatCountry'): string | null {
  return events.find((event) => event[field] !== null)?.[field] ?? null;
}

function distinct<T>(values: readonly (T | null)[]): readonly T[] {
  return [...new Set(values.filter((value): value is T => value !== null))];
}

function grouped<K>(events: readonly DataEvent[], keyOf: (event: DataEvent) => K): Map<K, DataEvent[]> {
  const groups = new Map<K, DataEvent[]>();
  for (const event of events) {
    const key = keyOf(event);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  return groups;
}
