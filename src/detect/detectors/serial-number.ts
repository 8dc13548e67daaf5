import { defineDetector } from '../detector.ts';
import { fieldWord } from '../field-word.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { isPlaceholder } from '../placeholder.ts';

const named = fieldNames(/^x?(?:device|hardware|hw|phone|ro|build)serial(?:no|number)?$|^serial(?:no|number)?$/);
const sure = /^x?(?:device|hardware|hw|phone|ro|build)/;

/** The number on the phone’s box. */
export default defineDetector({
  id: 'serial-number',
  version: 1,
  docs: {
    summary: 'Looks for serial numbers of the device in fields whose name says so.',
    references: ['https://developer.android.com/reference/android/os/Build#getSerial()'],
    limitations: [
      '8 to 20 letters and digits with both in them; numbers alone are passed over, since many fields of that name count something.',
      'In a field named only serial it counts as possible.',
    ],
  },
  messages: {
    seen: 'What a field named {field} holds has the form of a serial number of the device.',
    maybe: 'What a field named {field} holds has the form of a serial number; of what, the name does not say.',
  },
  fields: named,
  *inspect(node) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      const isSure = sure.test(fieldWord(name));
      if (!(
        /^[A-Za-z0-9]{8,20}$/.test(value) &&
        (value.match(/\d/g) ?? []).length >= 2 &&
        /[A-Za-z]/.test(value) &&
        (value === value.toUpperCase() || value === value.toLowerCase()) &&
        !isPlaceholder(value)
      ))
        continue;
      yield {
        messageId: isSure ? 'seen' : 'maybe',
        data: { field: name },
        kind: 'serial',
        confidence: isSure ? 'inferred' : 'possible',
        canary: null,
        span: { start, end },
      };
    }
  },
});
