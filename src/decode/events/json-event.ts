import type { Event } from '../../model/index.ts';
import { eventTime } from './event-time.ts';
import type { JsonReader } from './json-reader.ts';

/** Where an event of one format says what; paths as in `properties/distinct_id`, of several the first that is there. */
export interface EventKeys {
  readonly name: readonly string[];
  /** The name of an event that has none of these. */
  readonly unnamed?: string;
  readonly time: readonly string[];
  /** Every one that is there, named by its path with `.` for `/` and without `properties.` before it. */
  readonly identity: readonly string[];
  /** Identities that the message says once for all its events. */
  readonly also?: Event['identity'];
  /** The empty path is the whole event. */
  readonly properties: readonly string[];
}

/** Where in the message an event stands. */
export interface EventPlace {
  readonly payloadId: string;
  readonly pointer: string;
  readonly protocol: string;
}

/** Reads one event. What is not there, or is empty, null, a list or an object where a text belongs, is left out. */
export function jsonEvent(read: JsonReader, keys: EventKeys, place: EventPlace): Event {
  const first = (paths: readonly string[]): string | null => paths.map(read).find((json) => json !== null) ?? null;
  const named = keys.name.map((path) => scalar(read(path))).find((name) => name !== null);
  const time = keys.time.map((path) => read(path)).find((json) => json !== null && scalar(json) !== null);
  const identity = keys.identity.map((path) => [labelOf(path), scalar(read(path))] as const);
  return {
    ...place,
    name: named ?? keys.unnamed ?? null,
    time: time == null ? null : eventTime(time),
    identity: {
      ...keys.also,
      ...Object.fromEntries(identity.filter((pair): pair is readonly [string, string] => pair[1] !== null)),
    },
    properties: first(keys.properties) ?? '{}',
  };
}

function labelOf(path: string): string {
  return path.replace(/^properties\//, '').replaceAll('/', '.');
}

/** A text without its quotes, a number or truth value as it was written. */
function scalar(json: string | null): string | null {
  if (json === null || json === 'null' || json.startsWith('{') || json.startsWith('[')) return null;
  const text = json.startsWith('"') ? (JSON.parse(json) as string) : json;
  return text === '' ? null : text;
}
