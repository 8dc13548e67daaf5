import { defineDetector } from '../detector.ts';
import { fieldWord } from '../field-word.ts';
import { luhn } from '../luhn.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { isPlaceholder } from '../placeholder.ts';

const named = fieldNames(/^x?(?:device|phone|sim)?imei(?:id|no|number)?\d?$|^deviceid$/);
/** Of 15 digits, beginning with a body that gives type approval codes (GSMA TS.06). */
const shape = /^(?:01|10|30|33|35|44|45|49|5[0-4]|86|91|9[89])\d{13}$/;

/** The number of the phone’s radio. */
export default defineDetector({
  id: 'imei',
  version: 1,
  docs: {
    summary: 'Looks for IMEIs in fields whose name says so.',
    references: ['https://www.gsma.com/newsroom/wp-content/uploads/TS.06-v19.0.pdf'],
    limitations: [
      'A field named so, 15 digits, a known reporting body and a right check digit are asked for; a number without such a field is passed over, since one in ten passes the check by chance.',
      'In a field named device_id it counts as possible only.',
    ],
  },
  messages: {
    seen: 'What a field named {field} holds has the form and the check digit of an IMEI, the number of the phone\u2019s radio.',
    maybe: 'What a field named {field} holds has the form and the check digit of an IMEI; it may be another number.',
  },
  fields: named,
  *inspect(node) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      const all = value.split(/[,;|]/).map((one) => one.replace(/[ /-]/g, ''));
      const isSure = fieldWord(name).includes('imei');
      if (!(all.length > 0 && all.every((one) => shape.test(one) && luhn(one) && !isPlaceholder(one)))) continue;
      yield {
        messageId: isSure ? 'seen' : 'maybe',
        data: { field: name },
        kind: 'imei',
        confidence: isSure ? 'inferred' : 'possible',
        canary: null,
        span: { start, end },
      };
    }
  },
});
