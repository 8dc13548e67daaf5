import { sentNodes } from '../carriers.ts';
import { documentsWith, valueOf } from '../events/document.ts';
import { defineProtocol } from '../protocol.ts';
import { envelopeEvents, isEnvelope } from '../sentry/envelope.ts';
import { isStored, storedEvent } from '../sentry/stored.ts';

export default defineProtocol({
  id: 'sentry',
  version: 1,
  docs: {
    summary:
      'Sentry SDKs on any host: an envelope of lines (header, then header and payload of each item), or one event.',
    references: [
      'https://develop.sentry.dev/sdk/foundations/transport/envelopes/',
      'https://develop.sentry.dev/sdk/foundations/transport/event-payloads/',
      'https://github.com/getsentry/sentry-java',
    ],
    limitations: [
      'An envelope with an item that is no JSON (an attachment, a recording of the screen) is not recognised.',
      'An item is named by its type; stack traces and breadcrumbs stay in the payload.',
    ],
  },
  traces: { decoders: ['ndjson'], words: ['"sentry.'] },
  recognise(roots) {
    const envelopes = sentNodes(roots).lines.filter(isEnvelope);
    if (envelopes.length > 0) return envelopes;
    return documentsWith(roots, ['"event_id"', '"sdk"', '"sentry.']).filter((document) => isStored(valueOf(document)));
  },
  open: (carriers) => ({
    events: carriers.flatMap((carrier) => (isEnvelope(carrier) ? envelopeEvents(carrier) : [storedEvent(carrier)])),
    marks: [],
  }),
});
