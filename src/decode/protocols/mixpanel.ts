import type { JsonObject } from '../events/json-object.ts';
import { isObject, memberOf, textOf } from '../events/json-object.ts';
import { jsonFormat } from '../events/json-format.ts';
import { defineProtocol } from '../protocol.ts';

/** What an update of a profile or group does; one of them names the update. */
const OPERATIONS = ['$set', '$set_once', '$add', '$append', '$union', '$remove', '$unset', '$delete'] as const;

/** Where events and updates are sent, also behind a proxy of the app's own. */
const PATH = /\/(?:track|engage|groups|import)\/?$/;

export default defineProtocol({
  id: 'mixpanel',
  version: 1,
  docs: {
    summary: 'Mixpanel SDKs on any host: events, profile and group updates as JSON, mostly base64 in the field data.',
    references: [
      'https://developer.mixpanel.com/reference/track-event',
      'https://developer.mixpanel.com/reference/profile-set',
      'https://github.com/mixpanel/mixpanel-node',
    ],
    limitations: [
      'Events without mp_lib count only when the path is one of Mixpanel (/track, /engage, /groups, /import).',
      'Session replay is not taken apart.',
    ],
  },
  ...jsonFormat({
    id: 'mixpanel',
    words: ['token"'],
    places: (value) => (itemsOf(value).some((item) => isEvent(item) || operationOf(item) !== null) ? [''] : null),
    proof: (value, path) => PATH.test(path) || itemsOf(value).some(saysItself),
    keys: (item) => {
      const operation = operationOf(item);
      if (operation === null && !isEvent(item)) return null;
      return {
        name: ['event'],
        ...(operation === null ? {} : { unnamed: operation }),
        time: ['properties/time', '$time'],
        identity: [
          ...['properties/distinct_id', 'properties/$user_id', 'properties/$device_id'],
          ...['$distinct_id', '$user_id', '$device_id'],
        ],
        properties: ['properties', operation ?? ''],
      };
    },
  }),
});

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** PostHog began as a look-alike: its events say `$lib` where these say `mp_lib`. */
function isEvent(item: unknown): item is JsonObject {
  const properties = memberOf(item, 'properties');
  if (textOf(item, 'event') === null || textOf(properties, 'token') === null) return false;
  return memberOf(properties, '$lib') === undefined && memberOf(item, 'api_key') === undefined;
}

function operationOf(item: unknown): string | null {
  if (!isObject(item) || textOf(item, '$token') === null) return null;
  if (textOf(item, '$distinct_id') === null && textOf(item, '$group_key') === null) return null;
  return OPERATIONS.find((operation) => Object.hasOwn(item, operation)) ?? null;
}

function saysItself(item: unknown): boolean {
  if (operationOf(item) !== null) return true;
  const properties = memberOf(item, 'properties');
  return isEvent(item) && (textOf(properties, 'mp_lib') !== null || isObject(memberOf(properties, '$mp_metadata')));
}
