import type { Event } from '../../model/index.ts';
import { eventTime } from '../events/event-time.ts';
import { identityOf } from '../events/fields.ts';

/** Parameters that trackers add to every request and nobody else has; two of them prove it. */
const MARKERS = ['_id', 'rand', 'apiv', 'pv_id', 'send_image', '_idts', '_idvc', 'new_visit', 'e_c', 'cdt'] as const;

/** The first that is there says what happened. */
const KINDS: readonly (readonly [parameter: string, name: string])[] = [
  ['search', 'search'],
  ['download', 'download'],
  ['link', 'link'],
  ['idgoal', 'goal'],
  ['ping', 'ping'],
];

type Read = (name: string) => string | null;

/** A site and the wish to record, proved by the path or by two parameters of a tracker; a visitor's id has 16 hex digits. */
export function isTracked(read: Read, isPath: boolean): boolean {
  if (!/^\d{1,9}$/.test(read('idsite') ?? '') || read('rec') !== '1') return false;
  const visitor = read('_id');
  if (visitor !== null && !/^[0-9a-f]{16}$/i.test(visitor)) return false;
  return isPath || MARKERS.filter((name) => read(name) !== null).length >= 2;
}

/** One action: an event is named by its action, anything else by its kind. */
export function matomoEvent(read: Read, place: Pick<Event, 'payloadId' | 'pointer' | 'properties'>): Event {
  const kind = KINDS.find(([parameter]) => read(parameter) !== null)?.[1];
  return {
    ...place,
    protocol: 'matomo',
    name: read('e_a') ?? kind ?? 'pageview',
    time: eventTime(read('cdt') ?? ''),
    identity: identityOf(['_id', 'cid', 'uid'], read),
  };
}
