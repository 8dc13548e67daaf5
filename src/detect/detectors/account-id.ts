import { defineDetector } from '../detector.ts';
import { fieldWord } from '../field-word.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { isPlaceholder } from '../placeholder.ts';

const named = fieldNames(
  /^(?:account|user|member|customer|login|passport|mi|xiaomi|open|union)id$|^uid$|^username$|^loginname$|^userno$/,
);
const weak = /^(?:uid|userid|openid|unionid|memberid|customerid|username)$/;

/** The number or name of an account. */
export default defineDetector({
  id: 'account-id',
  version: 1,
  docs: {
    summary: 'Looks for account IDs in fields whose name says so.',
    references: ['https://developer.android.com/identity/user-data-ids'],
    limitations: [
      'Whether a person signed in cannot be seen: apps also number phones that nobody signed in on, so common names such as user_id count as possible.',
      'Fewer than five characters, placeholders and e-mail addresses are passed over.',
    ],
  },
  messages: {
    seen: 'A field named {field} was sent, which names an account.',
    maybe: 'A field named {field} was sent; it may name an account or only this installation.',
  },
  fields: named,
  *inspect(node) {
    if (node.root.startsWith('request.headers.')) return;
    for (const { name, value, start, end } of namedValues(node, named)) {
      const isWeak = weak.test(fieldWord(name));
      if (!(/^[A-Za-z0-9_.:+/=-]{5,80}$/.test(value) && !isPlaceholder(value) && /\d/.test(value))) continue;
      yield {
        messageId: isWeak ? 'maybe' : 'seen',
        data: { field: name },
        kind: 'account',
        confidence: isWeak ? 'possible' : 'inferred',
        canary: null,
        span: { start, end },
      };
    }
  },
});
