import type { Event } from '../../model/index.ts';
import type { EventKeys } from '../events/json-event.ts';
import { jsonEvent } from '../events/json-event.ts';
import { memberOf, textOf } from '../events/json-object.ts';
import { jsonReader } from '../events/json-reader.ts';
import type { Node } from '../node.ts';

/** Where payloads keep what; `did` is the device of a session. */
export const PAYLOAD_KEYS: EventKeys = {
  name: [],
  time: ['timestamp', 'started', 'start_timestamp'],
  identity: ['user/id', 'user/email', 'user/username', 'user/ip_address', 'did', 'attrs/ip_address'],
  properties: ['tags', 'extra', 'attrs'],
};

/** The name of every SDK of theirs. */
export function isSdk(value: unknown): boolean {
  return textOf(memberOf(value, 'sdk'), 'name')?.startsWith('sentry.') === true;
}

/** An event as it was sent before there were envelopes. */
export function isStored(value: unknown): boolean {
  const id = textOf(value, 'event_id') ?? '';
  return (
    isSdk(value) && /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(id) && textOf(value, 'platform') !== null
  );
}

/** That event. */
export function storedEvent(document: Node): Event {
  const place = { payloadId: document.id, pointer: '', protocol: 'sentry' };
  return jsonEvent(jsonReader((document.text ?? '').trim()), { ...PAYLOAD_KEYS, unnamed: 'event' }, place);
}
