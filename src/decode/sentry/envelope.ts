import type { Event } from '../../model/index.ts';
import { isDocument, valueOf } from '../events/document.ts';
import { jsonEvent } from '../events/json-event.ts';
import { textOf } from '../events/json-object.ts';
import { jsonReader } from '../events/json-reader.ts';
import type { Node } from '../node.ts';
import { isSdk, PAYLOAD_KEYS } from './stored.ts';

/** Types of items, of which one that is known proves the envelope together with its first line. */
const TYPES: ReadonlySet<string> = new Set([
  ...['event', 'transaction', 'session', 'sessions', 'attachment', 'user_report', 'feedback', 'client_report'],
  ...['profile', 'profile_chunk', 'replay_event', 'replay_recording', 'replay_video', 'check_in', 'statsd', 'log'],
  ...['span', 'trace_metric', 'raw_security'],
]);

const DSN = /^https?:\/\/[0-9a-f]{16,64}(?::[0-9a-f]*)?@/i;

/** Lines of JSON: one that says which project or SDK, then a header for every payload. */
export function isEnvelope({ children }: Node): boolean {
  const [first, second] = children;
  if (first?.step?.decoder !== 'ndjson' || second === undefined) return false;
  const header = lineOf(first);
  const isOurs = isSdk(header) || DSN.test(textOf(header, 'dsn') ?? '');
  return isOurs && TYPES.has(textOf(lineOf(second), 'type') ?? '');
}

/** One event per item, named by its type; the payload is the line behind its header. */
export function envelopeEvents({ children }: Node): readonly Event[] {
  const events: Event[] = [];
  for (let at = 1; at + 1 < children.length; at += 2) {
    const type = textOf(lineOf(children[at]!), 'type');
    const payload = children[at + 1]!;
    if (type === null) break;
    const place = { payloadId: payload.id, pointer: '', protocol: 'sentry' };
    events.push(jsonEvent(jsonReader(payload.text ?? ''), { ...PAYLOAD_KEYS, unnamed: type }, place));
  }
  return events;
}

/** The value of a line; a line without a text in it was not taken apart, and a broken one is null. */
function lineOf(line: Node): unknown {
  if (isDocument(line)) return valueOf(line);
  try {
    return JSON.parse(line.text ?? 'null') as unknown;
  } catch {
    return null;
  }
}
