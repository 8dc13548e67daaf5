import type { Event } from '../../model/index.ts';
import { longFields } from '../carriers.ts';
import { eventRow, identityOf, memberText } from '../event-row.ts';
import { documentUnder, valueOf } from '../events/document.ts';
import { fieldOf, fieldText, objectsWith } from '../fields.ts';
import { fitsKey } from '../fits-key.ts';
import { jsonMembers } from '../json-slice.ts';
import type { Node } from '../node.ts';
import { openedWith } from '../opened-with.ts';
import { defineProtocol } from '../protocol.ts';
import { IRONSOURCE_KEY } from '../published-keys.ts';
import { isObject } from '../events/json-object.ts';

const ID = 'ironsource';
const LISTS = ['events', 'InterstitialEvents'];
const IDENTITY: ReadonlySet<string> = new Set([...['advertisingId', 'applicationUserId']]);

export default defineProtocol({
  id: ID,
  version: 1,
  docs: {
    summary:
      'Mediation events of ironSource on any host: JSON {"table":…,"data":…} or a query, sealed with AES-256-CBC under the 32 ' +
      'characters that stand in the SDK, with a vector of zeros.',
    references: ['https://github.com/Manifold0/adcom_decompile'],
    limitations: [
      'Recognised when the constant opens it; versions that compress first or use a key of the server stay unnamed.',
      'Rows are made of the lists events and InterstitialEvents.',
    ],
  },
  traces: { words: ['"table"'], longField: true },
  locks: (roots) => {
    const fitting = candidates(roots).filter(
      ({ children, text }) => children.length === 0 && fitsKey(text, IRONSOURCE_KEY),
    );
    return fitting.map((node) => ({ node, key: IRONSOURCE_KEY }));
  },
  recognise: (roots) => candidates(roots).filter((node) => openedWith(node, IRONSOURCE_KEY) !== null),
  open: (carriers) => ({ events: carriers.flatMap(eventsOf), marks: [] }),
});

/** `data` beside `table` in a document, and the fields of forms and queries. */
function candidates(roots: readonly Node[]): readonly Node[] {
  const documents = objectsWith(roots, '"table"').filter((node) => fieldText(node, '/table') !== null);
  const data = documents.map((node) => fieldOf(node, '/data')).filter((node) => node !== null);
  return [...data, ...longFields(roots)];
}

function eventsOf(node: Node): readonly Event[] {
  const document = documentUnder(node);
  if (document === null || !isObject(valueOf(document))) return [];
  const text = document.text ?? '';
  const identity = identityOf(text, IDENTITY);
  return LISTS.flatMap((list) => {
    return jsonMembers(memberText(text, list) ?? '').flatMap(({ key, text: properties }) => {
      const event: unknown = JSON.parse(properties);
      if (!isObject(event)) return [];
      const { eventId: name, timestamp: time } = event;
      return [eventRow({ protocol: ID, node: document, pointer: `/${list}/${key}`, name, time, identity, properties })];
    });
  });
}
