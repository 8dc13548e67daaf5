import type { Confidence, DataEvent, FindingKind, Grade } from '../../model/index.ts';

/** A row of the view `data_event`, as far as the model needs it. */
export interface DataEventRow {
  readonly at: number;
  readonly phase: string;
  readonly private: number;
  readonly app: string | null;
  readonly host: string | null;
  readonly company: string | null;
  readonly server_country: string | null;
  readonly seat_country: string | null;
  readonly kind: FindingKind;
  readonly label: string;
  readonly value: string;
  readonly canary: string | null;
  readonly field: string | null;
  readonly how_hidden: string;
  readonly grade: Grade;
  readonly confidence: Confidence;
  readonly protocol: string | null;
  readonly event_name: string | null;
  readonly exchange_id: number;
  readonly payload_id: string;
  readonly finding_id: number;
}

/** The row in the words of the model. */
export function toDataEvent(row: DataEventRow): DataEvent {
  return {
    at: row.at,
    phase: row.phase,
    private: row.private === 1,
    app: row.app,
    host: row.host,
    company: row.company,
    serverCountry: row.server_country,
    seatCountry: row.seat_country,
    kind: row.kind,
    label: row.label,
    value: row.value,
    canary: row.canary,
    field: row.field,
    howHidden: row.how_hidden,
    grade: row.grade,
    confidence: row.confidence,
    protocol: row.protocol,
    eventName: row.event_name,
    exchangeId: row.exchange_id,
    payloadId: row.payload_id,
  };
}
