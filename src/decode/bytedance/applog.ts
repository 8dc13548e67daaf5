import type { Event } from '../../model/index.ts';
import { eventRow, identityOf, memberText } from '../event-row.ts';
import { valueOf } from '../events/document.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import { isObject } from '../events/json-object.ts';

/** Members of the header that name a device or an installation. */
const IDENTITY: ReadonlySet<string> = new Set([
  'openudid',
  'clientudid',
  'udid',
  'gaid',
  'oaid',
  'device_id',
  'install_id',
]);

/** True for a document of AppLog by its own tag. */
export function isApplog(document: Node): boolean {
  const value = valueOf(document);
  return isObject(value) && value['magic_tag'] === 'ss_app_log';
}

/** One row per element of `event_v3`; parameters that are JSON in a string are taken out of it. */
export function applogEvents(document: Node): readonly Event[] {
  const text = document.text ?? '';
  const value = valueOf(document);
  if (!isObject(value) || !Array.isArray(value['event_v3'])) return [];
  const identity = identityOf(memberText(text, 'header'), IDENTITY);
  return jsonMembers(memberText(text, 'event_v3') ?? '').flatMap(({ key, text: json }) => {
    const event: unknown = JSON.parse(json);
    if (!isObject(event)) return [];
    const pointer = `/event_v3/${key}`;
    const properties = paramsOf(event['params'], json);
    return [
      eventRow({ protocol: 'bytedance-applog', node: document, pointer, name: event['event'], identity, properties }),
    ];
  });
}

function paramsOf(params: unknown, json: string): string {
  if (isObject(params)) return memberText(json, 'params') ?? json;
  if (typeof params !== 'string') return json;
  try {
    return isObject(JSON.parse(params)) ? params : json;
  } catch {
    return json;
  }
}
