import type { Event } from '../../model/index.ts';
import type { JsonMember } from '../json-slice.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import { isObject } from '../events/json-object.ts';
import { isEvent } from './shape.ts';

/** Members of an event, and of its properties, that name a person or a device. */
const IN_EVENT: ReadonlySet<string> = new Set(['distinct_id', 'anonymous_id', 'login_id', 'original_id']);
const IN_PROPERTIES: ReadonlySet<string> = new Set(['$device_id', '$anonymization_id']);

/** The events of a document: an array of them, or one alone. Numbers keep the digits they were sent with. */
export function sensorsEvents(document: Node): readonly Event[] {
  const text = document.text ?? '';
  if (/^[\s\ufeff]*\[/.test(text)) {
    return jsonMembers(text).flatMap((element) => toEvent(document, element.text, `/${element.key}`));
  }
  return toEvent(document, text, '');
}

function toEvent(document: Node, json: string, pointer: string): readonly Event[] {
  const value: unknown = JSON.parse(json.replace(/^\ufeff/, ''));
  if (!isEvent(value)) return [];
  const members = jsonMembers(json);
  const properties = members.findLast(({ key }) => key === 'properties')?.text ?? '{}';
  const { event, type, time } = value;
  return [
    {
      payloadId: document.id,
      pointer,
      protocol: 'sensors-analytics',
      name: typeof event === 'string' ? event : String(type),
      time: typeof time === 'number' && Number.isFinite(time) ? time : null,
      identity: identityOf(members, properties, value['identities']),
      properties,
    },
  ];
}

function identityOf(members: readonly JsonMember[], properties: string, identities: unknown): Event['identity'] {
  const named: [string, string][] = [];
  for (const { key, text } of members) if (IN_EVENT.has(key)) named.push([key, scalar(text)]);
  for (const { key, text } of jsonMembers(properties)) if (IN_PROPERTIES.has(key)) named.push([key, scalar(text)]);
  const all = isObject(identities) ? members.findLast(({ key }) => key === 'identities')?.text : undefined;
  for (const { key, text } of jsonMembers(all ?? '')) named.push([`identities.${key}`, scalar(text)]);
  return Object.fromEntries(named);
}

/** A string without its quotes, anything else as it was written. */
function scalar(json: string): string {
  return json.startsWith('"') ? (JSON.parse(json) as string) : json;
}
