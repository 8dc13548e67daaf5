import type { Database } from 'better-sqlite3';
import type { Confidence, FindingKind, Grade, Sighting } from '../../model/index.ts';
import { numberList, textList } from './json-column.ts';
import { IDENTIFIER_RUN } from './read-lasting.ts';

interface Row {
  readonly phase_id: number;
  readonly host: string | null;
  readonly app: string | null;
  readonly kind: FindingKind;
  readonly confidence: Confidence;
  readonly grade: Grade;
  readonly canary: string | null;
  readonly event: string | null;
  readonly by_design: number;
  readonly beside: string;
  readonly identifiers: string;
  readonly findings: number;
  readonly exchanges: number;
  readonly finding_ids: string;
  readonly exchange_ids: string;
}

const SAME = 'phase_id, host, app, kind, confidence, grade, canary, event, by_design, beside, identifiers';

/** SQLite does the grouping: a session of a million findings of one kind is one row here. */
const GROUPED = `
WITH seen AS MATERIALIZED (
  SELECT v.finding_id, v.exchange_id, coalesce(v.message_number, 0) AS message, v.phase_id, v.host, v.app, v.kind,
    v.confidence, v.grade, v.canary, v.event_name AS event, v.root = 'request.headers.referer' AS by_design
  FROM data_event v
), unit AS MATERIALIZED (
  SELECT exchange_id, message, json_group_array(kind) AS beside
  FROM (SELECT DISTINCT exchange_id, message, kind FROM seen WHERE confidence <> 'possible' ORDER BY 1, 2, 3)
  GROUP BY exchange_id, message
), linked AS MATERIALIZED (
  SELECT exchange_id, json_group_array(identifier_id) AS identifiers
  FROM (SELECT DISTINCT s.exchange_id, s.identifier_id FROM identifier_sighting s
    JOIN identifier i ON i.id = s.identifier_id WHERE i.run_id = ${IDENTIFIER_RUN} ORDER BY 1, 2)
  GROUP BY exchange_id
), joined AS MATERIALIZED (
  SELECT seen.*, coalesce(unit.beside, '[]') AS beside, coalesce(linked.identifiers, '[]') AS identifiers
  FROM seen LEFT JOIN unit USING (exchange_id, message) LEFT JOIN linked USING (exchange_id)
)
SELECT ${SAME}, count(*) AS findings, count(DISTINCT exchange_id) AS exchanges,
  json_group_array(finding_id) FILTER (WHERE place <= 20) AS finding_ids,
  json_group_array(DISTINCT exchange_id) FILTER (WHERE place <= 20) AS exchange_ids
FROM (SELECT *, row_number() OVER (PARTITION BY ${SAME} ORDER BY finding_id) AS place FROM joined)
GROUP BY ${SAME}
ORDER BY min(finding_id)`;

/** What was found in what was sent, counted by everything that a claim can ask for. */
export function readSightings(db: Database): readonly Sighting[] {
  const rows = db.prepare<[], Row>(GROUPED).all();
  return rows.map(({ phase_id, by_design, beside, identifiers, finding_ids, exchange_ids, ...row }) => ({
    ...row,
    phaseId: phase_id,
    byDesign: by_design === 1,
    beside: textList(beside) as FindingKind[],
    identifierIds: numberList(identifiers),
    findingIds: numberList(finding_ids),
    exchangeIds: numberList(exchange_ids),
  }));
}
