import { memberOf } from '../events/json-object.ts';
import { jsonFormat } from '../events/json-format.ts';
import { defineProtocol } from '../protocol.ts';

/** How a request, its log, and an event of it are called: Android and iOS write the first, the browser the second. */
const SPELLINGS = [
  {
    requests: 'logRequest',
    events: 'logEvent',
    logs: ['logSourceName', 'logSource'],
    time: 'eventTimeMs',
    contents: ['sourceExtension', 'sourceExtensionJsonProto3'],
  },
  {
    requests: 'log_request',
    events: 'log_event',
    logs: ['log_source_name', 'log_source'],
    time: 'event_time_ms',
    contents: ['source_extension', 'source_extension_json_proto3'],
  },
] as const;

type Spelling = (typeof SPELLINGS)[number];

export default defineProtocol({
  id: 'firelog',
  version: 1,
  docs: {
    summary:
      'The log transport of Firebase (Crashlytics, Performance, Sessions, …) on any host: JSON requests, each with ' +
      'events whose content is JSON or base64 of a protobuf message.',
    references: [
      'https://github.com/firebase/firebase-android-sdk/tree/main/transport',
      'https://github.com/tweaselORG/TrackHAR/blob/main/src/adapters/google.ts',
    ],
    limitations: [
      'An event is named by its log; its content in protobuf has numbers for names.',
      'The transport of Play services and of app measurement, which is protobuf outside too, is read and not named.',
    ],
  },
  ...jsonFormat({
    id: 'firelog',
    words: ['vent"', 'xtension'],
    places(value) {
      const places = requestsIn(value).flatMap(({ request, place, spelling }) =>
        isRequest(request, spelling) ? [`${place}${spelling.events}`] : [],
      );
      return places.length > 0 ? places : null;
    },
    keys(event, at, document) {
      const { request, spelling } = requestAt(document, at);
      if (!isEvent(event, spelling)) return null;
      const unnamed = logOf(request, spelling);
      const name = unnamed === null ? {} : { unnamed };
      return { name: [], ...name, time: [spelling.time], identity: [], properties: [''] };
    },
  }),
});

/** The request that a place of `places` lies in, by that place alone: there may be as many requests as events. */
function requestAt(value: unknown, at: string): { readonly request: unknown; readonly spelling: Spelling } {
  const tokens = at.split('/');
  const spelling = SPELLINGS.find(({ events }) => events === tokens.at(-1)) ?? SPELLINGS[0];
  const list = memberOf(value, spelling.requests);
  return { request: tokens.length > 1 && Array.isArray(list) ? list[Number(tokens[1])] : value, spelling };
}

/** The requests of a list, or the one that the document is; each with where it stands. */
function requestsIn(value: unknown): readonly { request: unknown; place: string; spelling: Spelling }[] {
  return SPELLINGS.flatMap((spelling) => {
    const list = memberOf(value, spelling.requests);
    if (!Array.isArray(list)) return [{ request: value, place: '', spelling }];
    return list.map((request: unknown, index) => ({ request, place: `${spelling.requests}/${index}/`, spelling }));
  });
}

/** A log that has a name or a number, and an event with a time and a content. */
function isRequest(request: unknown, spelling: Spelling): boolean {
  const events = memberOf(request, spelling.events);
  if (logOf(request, spelling) === null || !Array.isArray(events)) return false;
  return events.some((event) => isEvent(event, spelling));
}

function logOf(request: unknown, { logs }: Spelling): string | null {
  const log = logs.map((name) => memberOf(request, name)).find((name) => name !== undefined);
  return typeof log === 'string' || typeof log === 'number' ? String(log) : null;
}

function isEvent(event: unknown, { time, contents }: Spelling): boolean {
  const at = memberOf(event, time);
  const isTime = (typeof at === 'string' || typeof at === 'number') && /^\d{13}$/.test(String(at));
  return isTime && contents.some((name) => typeof memberOf(event, name) === 'string');
}
