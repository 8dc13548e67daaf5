import { defineDetector } from '../detector.ts';
import { fieldNames, namedValues } from '../named-values.ts';

const named = fieldNames(/^(?:event|eventname|eventid|eventtype|action|actionname|en)$/);
const acts: ReadonlySet<string> = new Set(
  'appclick appviewscreen appstart append appinstall webclick pageview screenview pageviewscreen viewscreen clickevent buttonclick tap touch swipe scroll itemclick itemexposure openapp appopen appclose appforeground appbackground useractivity userengagement settingschange keypress textinput search playvideo videoplay appuninstall'.split(
    ' ',
  ),
);

/** What somebody did on the phone. */
export default defineDetector({
  id: 'app-usage',
  version: 1,
  docs: {
    summary: 'Looks for events of analytics SDKs that tell of screens, clicks and apps that were opened.',
    references: ['https://developers.google.com/analytics/devguides/collection/ga4/automatically-collected-events'],
    limitations: [
      'Only event names of a known list count; apps name their own events at will.',
      'An event says that something happened; whether a person or the app did it cannot be seen.',
    ],
  },
  messages: { seen: 'An event named {event} was sent: what was done on the phone, and when.' },
  fields: named,
  *inspect(node) {
    if (node.root.startsWith('request.headers.')) return;
    for (const { value, start, end } of namedValues(node, named)) {
      if (!(value.length <= 40 && acts.has(value.toLowerCase().replace(/[^a-z]/g, '')))) continue;
      yield {
        messageId: 'seen',
        data: { event: value },
        kind: 'app-usage',
        confidence: 'inferred',
        canary: null,
        span: { start, end },
      };
    }
  },
});
