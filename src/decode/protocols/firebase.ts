import { documentsWith, valueOf } from '../events/document.ts';
import { pathOf } from '../events/path-of.ts';
import { eventsIn, propertiesNamed } from '../firebase/measured.ts';
import { defineProtocol } from '../protocol.ts';

/** Where the SDK sends its uploads. */
const PATH = '/a';

/** An app of Firebase on Android, as its configuration has it. */
const APP = /"1:\d{6,20}:android:[0-9a-f]{12,40}"/;

/** So many names that the SDK gives to its own user properties prove it, together with the app or the path. */
const NAMES = 2;

export default defineProtocol({
  id: 'firebase',
  version: 1,
  docs: {
    summary:
      'App measurement of Google Analytics for Firebase on any host: a protobuf message with user properties of the ' +
      'SDK (_fot, _sid, _lte, …) and events; each has a name, parameters and a time.',
    references: [
      'https://firebase.google.com/docs/analytics/user-properties',
      'https://firebase.google.com/docs/projects/learn-more#config-files-objects',
    ],
    limitations: [
      'The schema is not published: what is an event is told by its form, and no field by its number.',
      'Which of the ids in a message is the advertising id and which the app instance is not said.',
      'The time of an event is the later of its two. An event without a parameter is passed over.',
    ],
  },
  traces: { decoders: ['protobuf'] },
  recognise: (roots) =>
    documentsWith(roots, ['"_']).filter((document) => {
      if (document.step?.decoder !== 'protobuf') return false;
      if (!pathOf(roots).endsWith(PATH) && !APP.test(document.text ?? '')) return false;
      return propertiesNamed(document.text ?? '') >= NAMES && eventsIn(valueOf(document)).length > 0;
    }),
  open: (carriers) => ({
    events: carriers.flatMap((document) =>
      eventsIn(valueOf(document)).map((event) => ({
        ...event,
        payloadId: document.id,
        protocol: 'firebase',
        identity: {},
      })),
    ),
    marks: [],
  }),
});
