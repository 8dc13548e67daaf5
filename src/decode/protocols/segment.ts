import { memberOf, textOf } from '../events/json-object.ts';
import { jsonFormat } from '../events/json-format.ts';
import { defineProtocol } from '../protocol.ts';

/** The calls of the specification. */
const TYPES: ReadonlySet<string> = new Set(['track', 'identify', 'page', 'screen', 'group', 'alias']);

/** What Segment calls its libraries; those who took over the format (RudderStack, Hightouch, …) call theirs otherwise. */
const LIBRARY = /^(?:@segment\/)?analytics[-.]/i;

export default defineProtocol({
  id: 'segment',
  version: 1,
  docs: {
    summary: 'Segment SDKs (analytics-android, -kotlin, -node, analytics.js, …) on any host: one JSON call or a batch.',
    references: [
      'https://segment.com/docs/connections/spec/common/',
      'https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/',
      'https://github.com/segmentio/analytics-next',
    ],
    limitations: [
      'The format without a library of Segment in context.library is that of several vendors and is not named.',
      'Of the context only the ids of the device are told; the rest stays in the payload.',
    ],
  },
  ...jsonFormat({
    id: 'segment',
    words: ['"messageId"', '"library"'],
    places(value) {
      const batch = memberOf(value, 'batch');
      if (Array.isArray(batch)) return batch.some(isCall) ? ['batch'] : null;
      return isCall(value) ? [''] : null;
    },
    keys: (call) =>
      isCall(call)
        ? {
            name: [call['type'] === 'track' ? 'event' : 'type'],
            time: ['timestamp', 'originalTimestamp', 'sentAt'],
            identity: [
              ...['userId', 'anonymousId', 'previousId'],
              ...['context/device/id', 'context/device/advertisingId'],
            ],
            properties: ['properties', 'traits'],
          }
        : null,
  }),
});

/** A call of the specification with an id of its own, of someone, made by a library of Segment. */
function isCall(value: unknown): boolean {
  const type = textOf(value, 'type');
  if (type === null || !TYPES.has(type) || textOf(value, 'messageId') === null) return false;
  if (textOf(value, 'userId') === null && textOf(value, 'anonymousId') === null) return false;
  return LIBRARY.test(textOf(memberOf(memberOf(value, 'context'), 'library'), 'name') ?? '');
}
