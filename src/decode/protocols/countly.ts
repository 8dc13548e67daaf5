import { bulkEvents, isBulkItem } from '../countly/bulk.ts';
import { formEvents } from '../countly/form-events.ts';
import { documentsWith, isDocument, valueOf } from '../events/document.ts';
import { fieldsOf, fieldText, formsWith } from '../events/fields.ts';
import { defineProtocol } from '../protocol.ts';

export default defineProtocol({
  id: 'countly',
  version: 1,
  docs: {
    summary:
      'Countly SDKs on any host: a form or query with app_key, device_id and the SDK, events as JSON in a field.',
    references: [
      'https://api.count.ly/reference/i',
      'https://api.count.ly/reference/ibulk',
      'https://github.com/Countly',
    ],
    limitations: [
      'SDKs that do not say sdk_name and sdk_version are not named.',
      'A request for settings (method=…) is named and has no events.',
    ],
  },
  traces: { fields: ['sdk_version'], words: ['"sdk_version"'] },
  recognise: (roots) => [
    ...formsWith(roots, ['app_key', 'device_id', 'sdk_name', 'sdk_version', 'timestamp']).filter((form) =>
      /^\d{10,13}$/.test(fieldText(fieldsOf(form), 'timestamp') ?? ''),
    ),
    ...documentsWith(roots, ['"device_id"', '"sdk_name"', '"sdk_version"', '"timestamp"']).filter((document) => {
      const value = valueOf(document);
      return Array.isArray(value) && value.some(isBulkItem);
    }),
  ],
  open: (carriers) => ({
    events: carriers.flatMap((carrier) => (isDocument(carrier) ? bulkEvents(carrier) : formEvents(carrier))),
    marks: [],
  }),
});
