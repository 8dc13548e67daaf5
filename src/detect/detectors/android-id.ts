import { defineDetector } from '../detector.ts';
import { fieldWord } from '../field-word.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { isPlaceholder } from '../placeholder.ts';

const named = fieldNames(/^x?(?:device|phone)?androidid$|^ssaid$|^deviceid$/);

/** The number that Android makes for each app and user. */
export default defineDetector({
  id: 'android-id',
  version: 1,
  docs: {
    summary: 'Looks for Android IDs in fields whose name says so.',
    references: ['https://developer.android.com/reference/android/provider/Settings.Secure#ANDROID_ID'],
    limitations: [
      '16 hex digits in a field of another name are passed over; in one named device_id they count as possible only.',
      'The one value that old emulators share is passed over.',
    ],
  },
  messages: {
    seen: 'What a field named {field} holds has the form of an Android ID.',
    maybe: 'What a field named {field} holds has the form of an Android ID; it may be another number.',
  },
  fields: named,
  *inspect(node) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      const isSure = fieldWord(name) !== 'deviceid';
      if (!(/^[0-9a-f]{16}$/i.test(value) && /[a-f]/i.test(value) && !isPlaceholder(value))) continue;
      yield {
        messageId: isSure ? 'seen' : 'maybe',
        data: { field: name },
        kind: 'android-id',
        confidence: isSure ? 'inferred' : 'possible',
        canary: null,
        span: { start, end },
      };
    }
  },
});
