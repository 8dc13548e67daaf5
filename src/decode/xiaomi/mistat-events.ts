import type { Event } from '../../model/index.ts';
import { eventRow, identityOf, memberText } from '../event-row.ts';
import { valueOf } from '../events/document.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import type { JsonObject } from '../events/json-object.ts';
import { isObject } from '../events/json-object.ts';

/** Device id; hashes and ids of phones without one; instance id; user id. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'ia', 'mcm', 'bm', 'aa', 'ai', 'aii', 'ud']);

/** True for what MiStat packs: the instance id and the list of events. */
export function isMistat(value: unknown): value is JsonObject {
  return isObject(value) && Array.isArray(value['es']) && 'aii' in value;
}

/** One row per element of `es`. */
export function mistatEvents(document: Node): readonly Event[] {
  if (!isMistat(valueOf(document))) return [];
  const text = document.text ?? '';
  const identity = identityOf(text, IDENTITY);
  return jsonMembers(memberText(text, 'es') ?? '').flatMap(({ key, text: json }) => {
    const event: unknown = JSON.parse(json);
    if (!isObject(event)) return [];
    const properties = isObject(event['ps']) ? memberText(json, 'ps') : json;
    const { e: name, ts: time } = event;
    return [eventRow({ protocol: 'mistat', node: document, pointer: `/es/${key}`, name, time, identity, properties })];
  });
}
