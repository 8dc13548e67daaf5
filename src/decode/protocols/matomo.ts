import { documentsWith, isDocument, valueOf } from '../events/document.ts';
import { fieldsAsJson, fieldsOf, fieldText, formsWith } from '../events/fields.ts';
import { memberOf } from '../events/json-object.ts';
import { pathOf } from '../events/path-of.ts';
import { isTracked, matomoEvent } from '../matomo/action.ts';
import { bulkEvents, bulkRequests } from '../matomo/bulk.ts';
import { defineProtocol } from '../protocol.ts';

const PATH = /\/(?:matomo|piwik)\.php$/;

export default defineProtocol({
  id: 'matomo',
  version: 1,
  docs: {
    summary: 'The Matomo (Piwik) Tracking API on any host: a query or form with idsite and rec=1, or a list of them.',
    references: [
      'https://developer.matomo.org/api-reference/tracking-api',
      'https://github.com/matomo-org/matomo-sdk-android',
    ],
    limitations: [
      'The time of an action is known only when it was sent later (cdt); h, m and s are the hour of the phone, without a date.',
      'Session recordings and heat maps are not taken apart.',
    ],
  },
  traces: { fields: ['idsite'], words: ['idsite='] },
  recognise(roots) {
    const isPath = PATH.test(pathOf(roots));
    return [
      ...formsWith(roots, ['idsite', 'rec']).filter((form) => {
        const fields = fieldsOf(form);
        return isTracked((name) => fieldText(fields, name), isPath);
      }),
      ...documentsWith(roots, ['"requests"', 'idsite=', 'rec=1']).filter((document) =>
        bulkRequests(memberOf(valueOf(document), 'requests')).some(({ read }) => isTracked(read, isPath)),
      ),
    ];
  },
  open: (carriers) => ({
    events: carriers.flatMap((carrier) => {
      if (isDocument(carrier)) return bulkEvents(carrier);
      const fields = fieldsOf(carrier);
      const place = { payloadId: carrier.id, pointer: '', properties: fieldsAsJson(fields) };
      return [matomoEvent((name) => fieldText(fields, name), place)];
    }),
    marks: [],
  }),
});
