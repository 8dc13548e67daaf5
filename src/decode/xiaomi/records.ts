import type { Event } from '../../model/index.ts';
import { eventRow, identityOf, memberText } from '../event-row.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import type { JsonObject } from '../events/json-object.ts';
import { isObject } from '../events/json-object.ts';

/** Members of a head that name a device, an installation or an account. */
const IDENTITY: ReadonlySet<string> = new Set([
  'imei',
  'imeis',
  'oaid',
  'vaid',
  'aaid',
  'gaid',
  'android_id',
  'instance_id',
  'uid',
  'mac',
  'udid',
]);

/** What MIUI Analytics and OneTrack send: a head and a body, both objects. */
export interface HeadAndBody {
  readonly H: JsonObject;
  readonly B: JsonObject;
}

export function isHeadAndBody(value: unknown): value is HeadAndBody {
  return isObject(value) && isObject(value['H']) && isObject(value['B']);
}

/** Where a list of records stands. */
export interface RecordList {
  readonly protocol: string;
  readonly document: Node;
  /** The list as JSON text, and its pointer in the document. */
  readonly json: string;
  readonly pointer: string;
  /** What was said once for all records. */
  readonly common: Event['identity'];
}

/** One row per record `{"H":{"event":…},"B":{…}}`; whatever else stands in the list makes none. */
export function recordEvents({ protocol, document, json, pointer, common }: RecordList): readonly Event[] {
  return jsonMembers(json).flatMap(({ key, text }) => {
    const record: unknown = JSON.parse(text);
    if (!isHeadAndBody(record)) return [];
    return [
      eventRow({
        protocol,
        node: document,
        pointer: `${pointer}/${key}`,
        name: record.H['event'],
        time: record.H['e_ts'],
        identity: { ...common, ...headIdentity(memberText(text, 'H')) },
        properties: memberText(text, 'B'),
      }),
    ];
  });
}

/** The identity fields of a head. */
export function headIdentity(head: string | null): Event['identity'] {
  return identityOf(head, IDENTITY);
}
