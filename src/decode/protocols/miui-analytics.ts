import { memberText } from '../event-row.ts';
import { documentUnder, valueOf } from '../events/document.ts';
import { formsWith } from '../events/fields.ts';
import { fieldOf, fieldText } from '../fields.ts';
import type { Node } from '../node.ts';
import { defineProtocol } from '../protocol.ts';
import { isObject } from '../events/json-object.ts';
import { headIdentity, isHeadAndBody, recordEvents } from '../xiaomi/records.ts';

const ID = 'miui-analytics';

export default defineProtocol({
  id: ID,
  version: 1,
  docs: {
    summary:
      'MIUI Analytics Core (com.miui.analytics, /track/spock) on any host: form with value = base64url of JSON ' +
      '{"H":{…},"B":[{"H":{…},"B":{…}}]}, of large ones gzip, and sign.',
    references: ['https://doi.org/10.1371/journal.pone.0279942', 'https://arxiv.org/abs/2302.01890'],
    limitations: [
      'sign is not checked: how it is made is not published.',
      'Events have no time of their own; st in the outer head is the time of the upload.',
    ],
  },
  traces: { fields: ['sign'] },
  recognise: (roots) => formsWith(roots, ['sign']).flatMap((form) => spockDocument(form) ?? []),
  open: (carriers) => ({
    events: carriers.flatMap((document) => {
      const text = document.text ?? '';
      const common = headIdentity(memberText(text, 'H'));
      return recordEvents({ protocol: ID, document, json: memberText(text, 'B') ?? '', pointer: '/B', common });
    }),
    marks: [],
  }),
});

/** The document in `value` of a signed form, when it is a head with a list of records. */
function spockDocument(form: Node): Node | null {
  const value = fieldOf(form, 'value');
  if (value === null || fieldText(form, 'sign') === null) return null;
  const document = documentUnder(value);
  const batch = document === null ? undefined : valueOf(document);
  if (!isObject(batch) || !isObject(batch['H']) || !Array.isArray(batch['B'])) return null;
  return batch['B'].length > 0 && batch['B'].every(isHeadAndBody) ? document : null;
}
