import { defineDetector } from '../detector.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { isPlaceholder } from '../placeholder.ts';

const named = fieldNames(/^x?(?:device|phone|sim)?imsi\d?$|^subscriberid$/);
/** Mobile country codes in use by region (ITU-T E.212, Annex). */
const shape =
  /^(?:2(?:0[2-9]|[1-9]\d)|3(?:0[2-9]|[1-6]\d|7[0-6])|4(?:[0-6]\d|70)|5(?:0[2-9]|[1-4]\d|5[0-5])|6(?:0[2-9]|[1-5]\d)|7(?:0[2-9]|[1-4]\d|50))\d{11,12}$/;

/** The number of the SIM’s subscriber. */
export default defineDetector({
  id: 'imsi',
  version: 1,
  docs: {
    summary: 'Looks for IMSIs in fields whose name says so.',
    references: ['https://www.itu.int/rec/T-REC-E.212'],
    limitations: [
      'It has no check digit: the name of the field, its length and a country code in use are what there is.',
      'The network code is not checked.',
    ],
  },
  messages: {
    seen: 'What a field named {field} holds has the form of an IMSI, the number of the SIM\u2019s subscriber.',
  },
  fields: named,
  *inspect(node) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      if (!(shape.test(value) && !isPlaceholder(value) && !/0{8}$/.test(value))) continue;
      yield {
        messageId: 'seen',
        data: { field: name },
        kind: 'imsi',
        confidence: 'inferred',
        canary: null,
        span: { start, end },
      };
    }
  },
});
