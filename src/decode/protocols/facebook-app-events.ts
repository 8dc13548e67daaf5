import { documentsWith, isDocument, valueOf } from '../events/document.ts';
import { fieldsOf, fieldText, formsWith } from '../events/fields.ts';
import { textOf } from '../events/json-object.ts';
import { documentActivity, formActivity, isActivity } from '../facebook/activity.ts';
import { defineProtocol } from '../protocol.ts';

export default defineProtocol({
  id: 'facebook-app-events',
  version: 1,
  docs: {
    summary: 'App events of the Facebook SDK on any host: a form or JSON with event, custom_events and the device.',
    references: [
      'https://developers.facebook.com/docs/graph-api/reference/application/activities/',
      'https://github.com/facebook/facebook-android-sdk',
    ],
    limitations: [
      'Events inside of a batch request of the Graph API are not split.',
      'The list extinfo (model, carrier, screen, …) has no names and stays in the payload.',
      'Audience Network is another format.',
    ],
  },
  traces: { fields: ['event'], words: ['"extinfo"'] },
  recognise: (roots) => [
    ...formsWith(roots, ['event']).filter((form) => {
      const fields = fieldsOf(form);
      return isActivity((name) => fieldText(fields, name));
    }),
    ...documentsWith(roots, ['"event"', '"extinfo"']).filter((document) => {
      const value = valueOf(document);
      return isActivity((name) => textOf(value, name));
    }),
  ],
  open: (carriers) => ({
    events: carriers.flatMap((carrier) => (isDocument(carrier) ? documentActivity(carrier) : formActivity(carrier))),
    marks: [],
  }),
});
