import type { Event } from '../../model/index.ts';
import { eventRow, identityOf, memberText } from '../event-row.ts';
import { valueOf } from '../events/document.ts';
import { escapeToken } from '../json-leaves.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import { isObject } from '../events/json-object.ts';

/** Members of the header that name a device or an installation. */
const IDENTITY: ReadonlySet<string> = new Set(['idmd5', 'device_id', 'imei', 'mac', 'android_id', 'oaid', 'serial']);

/** One row per object in the lists under `analytics`, named after its own name or else after the list. */
export function umengEvents(document: Node): readonly Event[] {
  const batch = valueOf(document);
  if (!isObject(batch) || !isObject(batch['analytics'])) return [];
  const text = document.text ?? '';
  const identity = identityOf(memberText(text, 'header'), IDENTITY);
  const lists = jsonMembers(memberText(text, 'analytics') ?? '').filter((list) => list.text.startsWith('['));
  return lists.flatMap((list) => {
    return jsonMembers(list.text).flatMap(({ key, text: json }) => {
      const event: unknown = JSON.parse(json);
      if (!isObject(event)) return [];
      const name = event['name'] ?? list.key;
      const time = event['start_time'];
      const pointer = `/analytics/${escapeToken(list.key)}/${key}`;
      return [eventRow({ protocol: 'umeng', node: document, pointer, name, time, identity, properties: json })];
    });
  });
}
