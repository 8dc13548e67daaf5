import type { Event } from '../../model/index.ts';
import { documentUnder, valueOf } from '../events/document.ts';
import { fieldsAsJson, fieldsOf, fieldText, identityOf } from '../events/fields.ts';
import { jsonEvent } from '../events/json-event.ts';
import { memberOf, textOf } from '../events/json-object.ts';
import { jsonReader } from '../events/json-reader.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';

const KINDS: ReadonlySet<string> = new Set(['CUSTOM_APP_EVENTS', 'MOBILE_APP_INSTALL']);
const IDENTITY = ['advertiser_id', 'anon_id', 'app_user_id', 'attribution', 'device_token'] as const;

type Read = (name: string) => string | null;

/** An activity of one of two kinds, by a device, with the list of what the device is. */
export function isActivity(read: Read): boolean {
  if (!KINDS.has(read('event') ?? '') || read('extinfo')?.startsWith('[') !== true) return false;
  return read('anon_id') !== null || read('advertiser_id') !== null;
}

/** The events of a form. */
export function formActivity(form: Node): readonly Event[] {
  const fields = fieldsOf(form);
  const read: Read = (name) => fieldText(fields, name);
  const field = fields.get('custom_events');
  const document = field === undefined ? null : documentUnder(field);
  const place = { payloadId: form.id, pointer: '' };
  return [
    ...install(read, { ...place, properties: fieldsAsJson(fields) }),
    ...(document === null ? [] : listed(document.text ?? '', { ...place, payloadId: document.id }, read)),
  ];
}

/** The events of a JSON body, where the list is a text of its own or not. */
export function documentActivity(body: Node): readonly Event[] {
  const value = valueOf(body);
  const read: Read = (name) => textOf(value, name);
  const place = { payloadId: body.id, pointer: '' };
  const inline = Array.isArray(memberOf(value, 'custom_events'));
  const field = body.children.find(({ slot }) => slot.kind === 'field' && slot.pointer === '/custom_events');
  const document = field === undefined ? null : documentUnder(field);
  const list = inline ? jsonReader((body.text ?? '').trim())('custom_events') : null;
  return [
    ...install(read, { ...place, properties: body.text ?? '{}' }),
    ...(list === null ? [] : listed(list, { ...place, pointer: '/custom_events' }, read)),
    ...(document === null ? [] : listed(document.text ?? '', { ...place, payloadId: document.id }, read)),
  ];
}

/** The installation of an app is an event without a list. */
function install(read: Read, place: Pick<Event, 'payloadId' | 'pointer' | 'properties'>): readonly Event[] {
  if (read('event') !== 'MOBILE_APP_INSTALL') return [];
  return [
    {
      ...place,
      protocol: 'facebook-app-events',
      name: 'MOBILE_APP_INSTALL',
      time: null,
      identity: identityOf(IDENTITY, read),
    },
  ];
}

function listed(list: string, place: Pick<Event, 'payloadId' | 'pointer'>, read: Read): readonly Event[] {
  return jsonMembers(list).flatMap(({ key, text }) => {
    if (!text.startsWith('{') || textOf(JSON.parse(text), '_eventName') === null) return [];
    const keys = {
      name: ['_eventName'],
      time: ['_logTime'],
      identity: [],
      also: identityOf(IDENTITY, read),
      properties: [''],
    };
    const at = { payloadId: place.payloadId, pointer: `${place.pointer}/${key}`, protocol: 'facebook-app-events' };
    return [jsonEvent(jsonReader(text), keys, at)];
  });
}
