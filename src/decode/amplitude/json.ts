import type { EventKeys } from '../events/json-event.ts';
import type { JsonFormat } from '../events/json-format.ts';
import { memberOf, textOf } from '../events/json-object.ts';

const PATH = /\/(?:2\/)?httpapi\/?$/;

/** Where an event of either form keeps what. */
export const EVENT_KEYS: EventKeys = {
  name: ['event_type'],
  time: ['time', 'timestamp'],
  identity: [
    ...['user_id', 'device_id', 'adid', 'android_id'],
    ...['api_properties/androidADID', 'api_properties/android_app_set_id'],
  ],
  properties: ['event_properties', 'user_properties'],
};

/** The body of the HTTP API, version 2. */
export const amplitudeJson: JsonFormat = {
  id: 'amplitude',
  words: ['"api_key"', '"events"', '"event_type"'],
  places(value) {
    const events = memberOf(value, 'events');
    if (textOf(value, 'api_key') === null || !Array.isArray(events)) return null;
    return events.some(isEvent) ? ['events'] : null;
  },
  proof(value, path) {
    const events = memberOf(value, 'events') as readonly unknown[];
    return PATH.test(path) || events.some(isOfLibrary);
  },
  keys: (event) => (isEvent(event) ? EVENT_KEYS : null),
};

function isEvent(event: unknown): boolean {
  const someone = textOf(event, 'device_id') ?? textOf(event, 'user_id');
  return textOf(event, 'event_type') !== null && someone !== null;
}

/** `amplitude-analytics-android/1.16.0`, or an object with such a name. */
export function isOfLibrary(event: unknown): boolean {
  const library = textOf(event, 'library') ?? textOf(memberOf(event, 'library'), 'name');
  return library?.startsWith('amplitude-') === true;
}
