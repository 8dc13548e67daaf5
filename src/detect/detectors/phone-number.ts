import { defineDetector } from '../detector.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { phoneNumber } from '../phone-number.ts';

const named = fieldNames(
  /^(?:user|my|contact|line1|login|account|reg|bind|from|caller|to)?(?:phone|phoneno|phonenum|phonenumber|mobile|mobileno|mobilenumber|mobilephone|msisdn|cellphone|telephone|tel|telno|line1number)$|^line1number$/,
);

/** A number that can be called. */
export default defineDetector({
  id: 'phone-number',
  version: 1,
  docs: {
    summary: 'Looks for phone numbers in fields whose name says so.',
    references: ['https://www.itu.int/rec/T-REC-E.164'],
    limitations: [
      'Numbers in fields of other names are passed over: order numbers and times look the same.',
      'Only the country code and the length are checked, not the numbering plan of the country; a national number counts as possible.',
    ],
  },
  messages: {
    seen: 'What a field named {field} holds has the form of an international phone number.',
    maybe: 'What a field named {field} holds has the form of a national phone number.',
  },
  fields: named,
  *inspect(node) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      const form = phoneNumber(value);
      if (!(form !== null)) continue;
      yield {
        messageId: form === 'international' ? 'seen' : 'maybe',
        data: { field: name },
        kind: 'phone',
        confidence: form === 'international' ? 'inferred' : 'possible',
        canary: null,
        span: { start, end },
      };
    }
  },
});
