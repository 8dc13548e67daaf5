import { amplitudeForm, isFormEvent } from '../amplitude/form.ts';
import { fieldsOf, formsWith } from '../events/fields.ts';
import { documentUnder, isDocument, valueOf } from '../events/document.ts';
import { documentEvents, jsonCarriers } from '../events/json-format.ts';
import { amplitudeJson } from '../amplitude/json.ts';
import { defineProtocol } from '../protocol.ts';

export default defineProtocol({
  id: 'amplitude',
  version: 1,
  docs: {
    summary: 'Amplitude SDKs on any host: a form with its list of events in e, or JSON with api_key and events.',
    references: [
      'https://amplitude.com/docs/apis/analytics/http-v2',
      'https://github.com/amplitude/Amplitude-Android',
      'https://github.com/amplitude/Amplitude-Kotlin',
    ],
    limitations: [
      'JSON of programs without a library of Amplitude counts only on the path of the API (…/2/httpapi).',
      'The form of the Identify API and session replay are not taken apart.',
    ],
  },
  traces: { fields: ['upload_time'], words: amplitudeJson.words.slice(-1) },
  recognise: (roots) => [
    ...formsWith(roots, ['client', 'e', 'v', 'upload_time']).filter((form) => {
      const field = fieldsOf(form).get('e');
      const document = field === undefined ? null : documentUnder(field);
      const value = document === null ? null : valueOf(document);
      return Array.isArray(value) && value.some(isFormEvent);
    }),
    ...jsonCarriers(amplitudeJson, roots),
  ],
  open: (carriers) => ({
    events: carriers.flatMap((carrier) =>
      isDocument(carrier) ? documentEvents(amplitudeJson, carrier) : amplitudeForm(carrier),
    ),
    marks: [],
  }),
});
