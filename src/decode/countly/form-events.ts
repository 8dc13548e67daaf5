import type { Event } from '../../model/index.ts';
import { documentUnder } from '../events/document.ts';
import { eventTime } from '../events/event-time.ts';
import { fieldsAsJson, fieldsOf, fieldText, identityOf } from '../events/fields.ts';
import { jsonEvent } from '../events/json-event.ts';
import { jsonReader } from '../events/json-reader.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import { detailOf, IDENTITY, operationsOf } from './operations.ts';

/** What the fields report, and every entry of their list of events. */
export function formEvents(form: Node): readonly Event[] {
  const fields = fieldsOf(form);
  const identity = identityOf(IDENTITY, (name) => fieldText(fields, name));
  const time = eventTime(fieldText(fields, 'timestamp') ?? '');
  const reports = operationsOf((name) => fieldText(fields, name) !== null).map((name): Event => {
    const detail = fields.get(detailOf(name));
    const document = detail === undefined ? null : documentUnder(detail);
    const properties = document?.text ?? fieldsAsJson(fields);
    return { payloadId: form.id, pointer: '', protocol: 'countly', name, time, identity, properties };
  });
  const list = fields.get('events');
  const document = list === undefined ? null : documentUnder(list);
  const listed = document === null ? [] : listedEvents(document);
  return [...reports, ...listed.map((event) => ({ ...event, time: event.time ?? time, identity }))];
}

function listedEvents(document: Node): readonly Event[] {
  return jsonMembers(document.text ?? '').flatMap(({ key, text }) =>
    text.startsWith('{') ? [listedEvent(text, { payloadId: document.id, pointer: `/${key}` })] : [],
  );
}

/** One entry of a list of events: its key is the name, its segmentation the properties. */
export function listedEvent(json: string, place: { readonly payloadId: string; readonly pointer: string }): Event {
  return jsonEvent(
    jsonReader(json),
    { name: ['key'], time: ['timestamp'], identity: [], properties: ['segmentation'] },
    { ...place, protocol: 'countly' },
  );
}
