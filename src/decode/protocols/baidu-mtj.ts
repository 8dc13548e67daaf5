import type { Event } from '../../model/index.ts';
import { eventRow, memberText } from '../event-row.ts';
import { valueOf } from '../events/document.ts';
import { objectsWith } from '../fields.ts';
import { fitsKey } from '../fits-key.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import { openedWith } from '../opened-with.ts';
import { defineProtocol } from '../protocol.ts';
import { BAIDU_KEY } from '../published-keys.ts';
import { isObject } from '../events/json-object.ts';

const ID = 'baidu-mtj';

export default defineProtocol({
  id: ID,
  version: 1,
  docs: {
    summary:
      'Baidu Mobile Statistics (mtj) on any host: gzip JSON with a header he, whose ids (IMEI, cuid, MAC) are sealed one ' +
      'by one with AES under a constant of the SDK, and the events ev.',
    references: ['https://mtj.baidu.com/'],
    limitations: [
      'Recognised when at least one field of the header opens with the constant.',
      'Two other constants of the SDK are not tried.',
    ],
  },
  traces: { words: ['"he"'] },
  locks: (roots) => objectsWith(roots, '"he"').filter(isBatch).flatMap(sealedFields).map((node) => ({ node, key: BAIDU_KEY })), // prettier-ignore
  recognise: (roots) => objectsWith(roots, '"he"').filter((node) => isBatch(node) && ids(node).length > 0),
  open: (carriers) => ({ events: carriers.flatMap(eventsOf), marks: [] }),
});

function isBatch(document: Node): boolean {
  const value = valueOf(document);
  return isObject(value) && isObject(value['he']) && Array.isArray(value['ev']);
}

function sealedFields(document: Node): readonly Node[] {
  return headerFields(document).filter(({ children, text }) => children.length === 0 && fitsKey(text, BAIDU_KEY));
}

function headerFields(document: Node): readonly Node[] {
  return document.children.filter(({ slot }) => slot.kind === 'field' && /^\/he\/[^/]+$/.test(slot.pointer));
}

/** The fields of the header that the constant opened, with what is in them. */
function ids(document: Node): readonly (readonly [string, string])[] {
  return headerFields(document).flatMap((node) => {
    const text = openedWith(node, BAIDU_KEY)?.text ?? null;
    return text === null || node.name === null ? [] : [[node.name, text] as const];
  });
}

/** One row per element of `ev`: i is its id, t its time. */
function eventsOf(document: Node): readonly Event[] {
  const identity = Object.fromEntries(ids(document));
  return jsonMembers(memberText(document.text ?? '', 'ev') ?? '').flatMap(({ key, text: properties }) => {
    const event: unknown = JSON.parse(properties);
    if (!isObject(event)) return [];
    const { i: name, t: time } = event;
    return [eventRow({ protocol: ID, node: document, pointer: `/ev/${key}`, name, time, identity, properties })];
  });
}
