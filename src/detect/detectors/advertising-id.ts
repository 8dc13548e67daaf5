import { defineDetector } from '../detector.ts';
import { fieldWord } from '../field-word.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { isPlaceholder } from '../placeholder.ts';

const named = fieldNames(
  /^x?(?:gaid|gpsadid|googleadid|googleaid|googleadvertisingid|advertisingid|advertiserid|adid|aaid|rdid|oaid)$/,
);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const makers = /^[0-9a-f]{16}$|^[0-9a-f]{32}$|^[0-9a-f]{64}$/i;

/** The number by which advertisers know a phone. */
export default defineDetector({
  id: 'advertising-id',
  version: 1,
  docs: {
    summary: 'Looks for advertising IDs (GAID, OAID) in fields whose name says so.',
    references: ['https://support.google.com/googleplay/android-developer/answer/6048248'],
    limitations: [
      'A UUID in a field of any other name is passed over: most of them name a request.',
      'The nil UUID of a phone that opted out is passed over.',
    ],
  },
  messages: { seen: 'What a field named {field} holds has the form of an advertising ID.' },
  fields: named,
  *inspect(node) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      if (!(!isPlaceholder(value) && (uuid.test(value) || (fieldWord(name).endsWith('oaid') && makers.test(value)))))
        continue;
      yield {
        messageId: 'seen',
        data: { field: name },
        kind: 'gaid',
        confidence: 'inferred',
        canary: null,
        span: { start, end },
      };
    }
  },
});
