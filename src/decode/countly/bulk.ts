import type { Event } from '../../model/index.ts';
import { isObject, memberOf, textOf } from '../events/json-object.ts';
import { jsonEvent } from '../events/json-event.ts';
import { jsonReader } from '../events/json-reader.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import { listedEvent } from './form-events.ts';
import { detailOf, IDENTITY, operationsOf } from './operations.ts';

/** A request inside a list of requests. */
export function isBulkItem(value: unknown): boolean {
  const named = textOf(value, 'device_id') !== null && textOf(value, 'sdk_name') !== null;
  return named && textOf(value, 'sdk_version') !== null && memberOf(value, 'timestamp') !== undefined;
}

/** The events of a list of requests. */
export function bulkEvents(document: Node): readonly Event[] {
  return jsonMembers(document.text ?? '').flatMap(({ key, text }) => {
    const value: unknown = text.startsWith('{') ? JSON.parse(text) : null;
    return isObject(value) && isBulkItem(value) ? itemEvents(document, text, `/${key}`) : [];
  });
}

function itemEvents(document: Node, json: string, pointer: string): readonly Event[] {
  const read = jsonReader(json);
  const place = { payloadId: document.id, pointer, protocol: 'countly' };
  const reports = operationsOf((name) => read(name) !== null).map((unnamed) =>
    jsonEvent(
      read,
      { name: [], unnamed, time: ['timestamp'], identity: IDENTITY, properties: [detailOf(unnamed), ''] },
      place,
    ),
  );
  const common = jsonEvent(read, { name: [], time: ['timestamp'], identity: IDENTITY, properties: [] }, place);
  const listed = jsonMembers(read('events') ?? '').flatMap(({ key, text }) =>
    text.startsWith('{') ? [listedEvent(text, { payloadId: document.id, pointer: `${pointer}/events/${key}` })] : [],
  );
  return [
    ...reports,
    ...listed.map((each) => ({ ...each, time: each.time ?? common.time, identity: common.identity })),
  ];
}
