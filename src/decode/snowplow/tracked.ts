import type { Event } from '../../model/index.ts';
import { documentUnder, valueOf } from '../events/document.ts';
import { eventTime } from '../events/event-time.ts';
import { fieldsAsJson, fieldsOf, fieldText, identityOf } from '../events/fields.ts';
import { memberOf, textOf } from '../events/json-object.ts';
import { jsonReader } from '../events/json-reader.ts';
import type { Node } from '../node.ts';

const NAMES: Readonly<Record<string, string>> = { pv: 'page_view', pp: 'page_ping', tr: 'transaction', ti: 'item' };

/** User, browser, third-party cookie, and what the tracker was told of the network. */
const IDENTITY = ['uid', 'duid', 'nuid', 'tnuid', 'ip'] as const;

/** One event, however it was written down. */
interface Tracked {
  readonly read: (name: string) => string | null;
  /** The document in its field `ue_px` or `ue_pr`. */
  readonly described: Node | null;
  /** All of it as JSON. */
  readonly whole: string;
}

/** The event of a query. */
export function queryEvent(form: Node): Event {
  const fields = fieldsOf(form);
  const field = fields.get('ue_px') ?? fields.get('ue_pr');
  return toEvent(
    {
      read: (name) => fieldText(fields, name),
      described: field === undefined ? null : documentUnder(field),
      whole: fieldsAsJson(fields),
    },
    { payloadId: form.id, pointer: '' },
  );
}

/** The events of a payload_data document. */
export function listedEvents(document: Node): readonly Event[] {
  const data = memberOf(valueOf(document), 'data');
  const bySlot = new Map(document.children.map((child) => [pointerOf(child), child]));
  return (Array.isArray(data) ? data : []).flatMap((item: unknown, index) => {
    if (textOf(item, 'e') === null) return [];
    const pointer = `/data/${index}`;
    const field = bySlot.get(`${pointer}/ue_px`) ?? bySlot.get(`${pointer}/ue_pr`);
    return [
      toEvent(
        {
          read: (name) => textOf(item, name),
          described: field === undefined ? null : documentUnder(field),
          whole: JSON.stringify(item),
        },
        { payloadId: document.id, pointer },
      ),
    ];
  });
}

function pointerOf({ slot }: Node): string {
  return slot.kind === 'field' ? slot.pointer : '';
}

/** A self-describing event is named by its schema (`search` of `iglu:com.acme/search/jsonschema/1-0-0`) and says the rest in its data. */
function toEvent(
  { read, described, whole }: Tracked,
  place: { readonly payloadId: string; readonly pointer: string },
): Event {
  const kind = read('e') ?? '';
  const inner = described === null ? null : memberOf(valueOf(described), 'data');
  const schema = textOf(inner, 'schema')?.split('/')[1];
  return {
    ...place,
    protocol: 'snowplow',
    name: schema ?? NAMES[kind] ?? (kind === 'se' ? read('se_ac') : null) ?? kind,
    time: eventTime(read('ttm') ?? read('dtm') ?? ''),
    identity: identityOf(IDENTITY, read),
    properties: (described === null ? null : jsonReader(described.text ?? '')('data/data')) ?? whole,
  };
}
