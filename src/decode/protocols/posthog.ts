import { isObject, memberOf, textOf } from '../events/json-object.ts';
import { jsonFormat } from '../events/json-format.ts';
import { defineProtocol } from '../protocol.ts';

/** Every project key begins so. */
const KEY = 'phc_';

export default defineProtocol({
  id: 'posthog',
  version: 1,
  docs: {
    summary: 'PostHog SDKs on any host, cloud or self-hosted: one JSON event, a list of them, or a batch with its key.',
    references: [
      'https://posthog.com/docs/api/capture',
      'https://github.com/PostHog/posthog-js',
      'https://github.com/PostHog/posthog-android',
    ],
    limitations: [
      'Events without $lib count only beside a project key (phc_…).',
      'A request for feature flags is named and has no events. The frames of a session replay stay in its properties.',
    ],
  },
  ...jsonFormat({
    id: 'posthog',
    words: ['"distinct_id"'],
    places(value) {
      if (Array.isArray(value)) return value.some((item) => isEvent(item, false)) ? [''] : null;
      const keyed = textOf(value, 'api_key') ?? textOf(value, 'token');
      const isKey = keyed?.startsWith(KEY) === true;
      const batch = memberOf(value, 'batch');
      if (Array.isArray(batch)) return keyed !== null && batch.some((item) => isEvent(item, isKey)) ? ['batch'] : null;
      if (isEvent(value, isKey)) return [''];
      return isKey && textOf(value, 'distinct_id') !== null ? [] : null;
    },
    keys: (event) =>
      textOf(event, 'event') === null
        ? null
        : {
            name: ['event'],
            time: ['timestamp', 'properties/$time'],
            identity: [
              ...['properties/distinct_id', 'distinct_id', 'properties/$device_id', 'properties/$user_id'],
              ...['properties/$anon_distinct_id'],
            ],
            properties: ['properties'],
          },
  }),
});

/** A name, a person, and the library that made it; Sensors events, which look alike, have an object `lib`. */
function isEvent(item: unknown, isKeyed: boolean): boolean {
  const properties = memberOf(item, 'properties');
  if (textOf(item, 'event') === null || isObject(memberOf(item, 'lib'))) return false;
  if (textOf(item, 'distinct_id') === null && textOf(properties, 'distinct_id') === null) return false;
  const token = textOf(properties, 'token') ?? textOf(item, 'api_key');
  return (
    isKeyed || token?.startsWith(KEY) === true || (textOf(properties, '$lib') !== null && marked(item, properties))
  );
}

/** A library alone is Sensors as well: with it goes an id of the event, and the version of the library. */
function marked(item: unknown, properties: unknown): boolean {
  return textOf(item, 'uuid') !== null && textOf(properties, '$lib_version') !== null;
}
