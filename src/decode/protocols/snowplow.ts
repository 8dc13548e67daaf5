import { documentsWith, isDocument, valueOf } from '../events/document.ts';
import { fieldsOf, fieldText, formsWith } from '../events/fields.ts';
import { memberOf, textOf } from '../events/json-object.ts';
import { defineProtocol } from '../protocol.ts';
import { listedEvents, queryEvent } from '../snowplow/tracked.ts';

/** Kinds of events, and what they run on. */
const KINDS: ReadonlySet<string> = new Set(['pv', 'pp', 'ue', 'se', 'tr', 'ti']);
const PLATFORMS: ReadonlySet<string> = new Set(['web', 'mob', 'pc', 'srv', 'app', 'tv', 'cnsl', 'iot', 'headset']);

/** `node-4.8.0`, `andr-6.0.2`, `js-3.5.0`. */
const TRACKER = /^[a-z][\w.]{0,31}(?:-[a-z][\w.]{0,31}){0,3}-\d/;

const PAYLOAD = 'iglu:com.snowplowanalytics.snowplow/payload_data/';

export default defineProtocol({
  id: 'snowplow',
  version: 1,
  docs: {
    summary: 'Snowplow trackers on any host: a query with e, p and tv, or a JSON payload_data with a list of events.',
    references: [
      'https://docs.snowplow.io/docs/fundamentals/canonical-event/',
      'https://docs.snowplow.io/docs/events/http-requests/',
      'https://github.com/snowplow/snowplow-javascript-tracker',
    ],
    limitations: [
      'Identifiers inside of context entities (cx, co) are in the payload and not among the identity fields.',
      'Thrift between the parts of a collector is not sent by phones and is not read.',
    ],
  },
  traces: { fields: ['tv'], words: ['payload_data'] },
  recognise: (roots) => [
    ...formsWith(roots, ['e', 'p', 'tv']).filter((form) => {
      const fields = fieldsOf(form);
      return isTracked((name) => fieldText(fields, name));
    }),
    ...documentsWith(roots, ['com.snowplowanalytics.snowplow', 'payload_data']).filter((document) => {
      const value = valueOf(document);
      const data = memberOf(value, 'data');
      if (textOf(value, 'schema')?.startsWith(PAYLOAD) !== true || !Array.isArray(data)) return false;
      return data.some((item) => isTracked((name) => textOf(item, name)));
    }),
  ],
  open: (carriers) => ({
    events: carriers.flatMap((carrier) => (isDocument(carrier) ? listedEvents(carrier) : [queryEvent(carrier)])),
    marks: [],
  }),
});

function isTracked(read: (name: string) => string | null): boolean {
  const kind = read('e');
  const platform = read('p');
  if (kind === null || platform === null || !KINDS.has(kind) || !PLATFORMS.has(platform)) return false;
  return TRACKER.test(read('tv') ?? '');
}
