import { defineDetector } from '../detector.ts';
import { deviceFields } from '../device-fields.ts';

const FEWEST = 4;

/** Facts about the phone that are weak alone and strong together. */
export default defineDetector({
  id: 'device-profile',
  version: 1,
  docs: {
    summary:
      'Looks for four or more facts about the device in one JSON text or form: model, build, screen, language, carrier …',
    references: ['https://www.w3.org/TR/fingerprinting-guidance/'],
    limitations: [
      'A model or a build must be among the facts; they are known by the names of their fields and the form of their values.',
      'How many phones share the profile is not known: it singles out a kind of phone, not always one.',
      'The User-Agent header, which every request has, is not looked at.',
    ],
  },
  messages: { seen: '{count} facts about the device were sent together: {facts}.' },
  prefilter: (joined) => ['odel', 'evice', 'ingerprint', 'uild_id', 'uildId'].some((part) => joined.includes(part)),
  *inspect({ text, root }) {
    if (root.startsWith('request.headers.') || root.startsWith('request.cookies.')) return;
    const fields = deviceFields(text);
    const facts = fields.map(({ fact }) => fact);
    if (fields.length < FEWEST || !(facts.includes('model') || facts.includes('build'))) return;
    yield {
      messageId: 'seen',
      data: { count: String(fields.length), facts: facts.join(', ') },
      kind: 'device-profile',
      confidence: 'inferred',
      canary: null,
      span: { start: fields[0]!.start, end: Math.max(...fields.map(({ end }) => end)) },
    };
  },
});
