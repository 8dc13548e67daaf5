import { createHash } from 'node:crypto';
import type { Event } from '../../model/index.ts';
import { utf8 } from '../../bytes/index.ts';
import { carriers } from '../carriers.ts';
import { eventRow } from '../event-row.ts';
import { bodyOf, fieldText, innermost } from '../fields.ts';
import type { Node } from '../node.ts';
import { defineProtocol } from '../protocol.ts';

const ID = 'samsung-dls';

/** What the SDK hashes with the tracking id and the time. */
const SALT = 'RSSAV1wsc2s314SAamk';

/** Stands between two records. */
const SEPARATOR = '\u000e';

export default defineProtocol({
  id: ID,
  version: 1,
  docs: {
    summary:
      'Samsung Analytics (DLS) on any host: a query with ts, type, tid and hc, the SHA-256 of tid, ts and a constant; the ' +
      'records of the body stand between U+000E.',
    references: ['https://doi.org/10.1371/journal.pone.0279942'],
    limitations: [
      'How a record is divided is not published: each is one event without a name, its text whole.',
      'A batch with no readable text stays what it is.',
    ],
  },
  traces: { fields: ['hc'] },
  recognise(roots) {
    const queries = carriers(roots, 'query').filter(isSigned);
    const body = queries.length === 0 ? null : bodyOf(roots);
    return body === null ? queries : [...queries, body];
  },
  open(found) {
    const body = bodyOf(found);
    const batch = body === null ? null : innermost(body);
    const text = batch === null ? null : utf8(batch.bytes);
    if (batch === null || text === null || batch.outcome.kind === 'stopped') return { events: [], marks: [] };
    const outcome = { kind: 'structured', format: 'samsung-dls records' } as const;
    return { events: recordsOf(batch, text), marks: [{ node: batch, outcome, grade: null }] };
  },
});

/** `hc` proves it: no other client knows the constant. */
function isSigned(query: Node): boolean {
  const [hc, tid, ts] = ['hc', 'tid', 'ts'].map((name) => fieldText(query, name));
  if (hc == null || tid == null || ts == null || !/^[0-9a-f]{64}$/i.test(hc)) return false;
  return createHash('sha256').update(`${tid}${ts}${SALT}`).digest('hex') === hc.toLowerCase();
}

function recordsOf(batch: Node, text: string): readonly Event[] {
  const records = text.split(SEPARATOR);
  return records.flatMap((record, index) => {
    const pointer = records.length === 1 ? '' : `/${index}`;
    return record === '' ? [] : [eventRow({ protocol: ID, node: batch, pointer, properties: JSON.stringify(record) })];
  });
}
