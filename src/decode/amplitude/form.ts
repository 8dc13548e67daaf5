import type { Event } from '../../model/index.ts';
import { documentUnder } from '../events/document.ts';
import { fieldsOf } from '../events/fields.ts';
import { jsonEvent } from '../events/json-event.ts';
import { memberOf, textOf } from '../events/json-object.ts';
import { jsonReader } from '../events/json-reader.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import { EVENT_KEYS, isOfLibrary } from './json.ts';

/** An event of the SDKs up to version 2 of Android and 8 of the browser: they number events and sessions. */
export function isFormEvent(event: unknown): boolean {
  if (textOf(event, 'event_type') === null || textOf(event, 'device_id') === null) return false;
  return (
    isOfLibrary(event) || (memberOf(event, 'event_id') !== undefined && memberOf(event, 'session_id') !== undefined)
  );
}

/** The events in the field `e` of a form. */
export function amplitudeForm(form: Node): readonly Event[] {
  const field = fieldsOf(form).get('e');
  const document = field === undefined ? null : documentUnder(field);
  if (document === null) return [];
  return jsonMembers(document.text ?? '').flatMap(({ key, text }) => {
    if (!text.startsWith('{') || !isFormEvent(JSON.parse(text))) return [];
    const place = { payloadId: document.id, pointer: `/${key}`, protocol: 'amplitude' };
    return [jsonEvent(jsonReader(text), EVENT_KEYS, place)];
  });
}
