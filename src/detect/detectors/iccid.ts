import { defineDetector } from '../detector.ts';
import { luhn } from '../luhn.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { isPlaceholder } from '../placeholder.ts';

const named = fieldNames(/^x?(?:sim)?iccid\d?$|^sim(?:serial(?:number|no)?|id|card(?:number|id|serial))$/);

/** The number printed on the SIM. */
export default defineDetector({
  id: 'iccid',
  version: 1,
  docs: {
    summary: 'Looks for ICCIDs in fields whose name says so.',
    references: ['https://www.itu.int/rec/T-REC-E.118'],
    limitations: [
      '19 or 20 digits that begin with 89 and have a right check digit are asked for; operators that leave the check digit out are passed over.',
    ],
  },
  messages: {
    seen: 'What a field named {field} holds has the form and the check digit of an ICCID, the number of the SIM card.',
  },
  fields: named,
  *inspect(node) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      const digits = value.replace(/f$/i, '');
      if (!(/^89\d{17,18}$/.test(digits) && luhn(digits) && !isPlaceholder(digits))) continue;
      yield {
        messageId: 'seen',
        data: { field: name },
        kind: 'iccid',
        confidence: 'inferred',
        canary: null,
        span: { start, end },
      };
    }
  },
});
