import type { Database } from 'better-sqlite3';
import type { Analysis, Finding, Payload } from '../../model/index.ts';
import { fieldName } from './field-name.ts';
import { inserter } from './inserter.ts';
import { outcomeReason } from './outcome-reason.ts';

type Key = number | bigint;

/** The analysis that a row belongs to: exchange, message (0 for the exchange itself) and run. */
type Place = readonly [exchangeId: number, message: number, runId: number];

/** Prepares the storing of the analysis of one exchange or message: its payloads, events and findings, joined by row number. */
export function analysisInserter(db: Database): (runId: number, analysis: Analysis) => void {
  const insertAnalysis = inserter(
    db,
    'INSERT INTO analysis (exchange_id, message_number, run_id, protocol, grade, partial) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertPayload = payloadInserter(db);
  const insertEvent = inserter(
    db,
    `INSERT INTO event (exchange_id, message_number, run_id, payload_id, pointer, protocol, name, time, identity, properties)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertFinding = findingInserter(db);
  return (runId, { exchangeSeq, message, protocol, grade, partial, payloads, events, findings }) => {
    const place: Place = [exchangeSeq, message ?? 0, runId];
    insertAnalysis(...place, protocol, grade, partial);
    const payloadKeys = new Map(payloads.map((payload) => [payload.id, insertPayload(place, payload)]));
    const eventKeys = events.map((event) => {
      const { payloadId, pointer, protocol: format, name, time, identity, properties } = event;
      const values = [payloadId, pointer, format, name, wholeNumber(time), JSON.stringify(identity), properties];
      return insertEvent(...place, ...values);
    });
    for (const finding of findings) {
      insertFinding(place, finding, {
        payload: payloadKeys.get(finding.payloadId) ?? null,
        event: finding.event === null ? null : (eventKeys[finding.event] ?? null),
      });
    }
  };
}

/** The sender's own clock may say anything; a time that is no moment must not cost the batch. */
function wholeNumber(time: number | null): number | null {
  const whole = Math.trunc(time ?? NaN);
  return Number.isSafeInteger(whole) ? whole : null;
}

function payloadInserter(db: Database): (place: Place, payload: Payload) => Key {
  const insert = inserter(
    db,
    `INSERT INTO payload (exchange_id, message_number, run_id, id, parent_id, root, slot, field, step, outcome, why,
       outcome_detail, size, sha256, text, trail, grade)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (place, payload) =>
    insert(
      ...place,
      payload.id,
      payload.parentId,
      payload.root,
      JSON.stringify(payload.slot),
      fieldName(payload.slot),
      payload.step && JSON.stringify(payload.step),
      payload.outcome.kind,
      outcomeReason(payload.outcome),
      JSON.stringify(payload.outcome),
      payload.size,
      payload.sha256,
      payload.text,
      payload.trail,
      payload.grade,
    );
}

interface FindingKeys {
  readonly payload: Key | null;
  readonly event: Key | null;
}

function findingInserter(db: Database): (place: Place, finding: Finding, keys: FindingKeys) => void {
  const insert = inserter(
    db,
    `INSERT INTO finding (exchange_id, message_number, run_id, payload_id, payload_key, event_key, detector, version,
       message_id, message, kind, confidence, value, canary, span_start, span_end)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (place, finding, keys) => {
    insert(
      ...place,
      finding.payloadId,
      keys.payload,
      keys.event,
      finding.detector,
      finding.version,
      finding.messageId,
      finding.message,
      finding.kind,
      finding.confidence,
      finding.value,
      finding.canary,
      finding.span?.start ?? null,
      finding.span?.end ?? null,
    );
  };
}
