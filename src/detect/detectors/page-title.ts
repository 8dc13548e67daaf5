import { defineDetector } from '../detector.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { isPlaceholder } from '../placeholder.ts';

const named = fieldNames(/^(?:page|document|doc|window|web|webpage|tab|article|news|video)title$/);
const isTitle = (name: string): boolean => named(name) || name.endsWith('$title');

/** The title of what somebody looked at. */
export default defineDetector({
  id: 'page-title',
  version: 1,
  docs: {
    summary: 'Looks for titles of pages in fields whose name says so.',
    references: ['https://html.spec.whatwg.org/multipage/dom.html#document.title'],
    limitations: [
      'A field named only title is passed over unless an analytics SDK names it so ($title): apps call many things a title.',
      'Titles of the app\u2019s own screens look the same.',
    ],
  },
  messages: { seen: 'What looks like the title of a page or article was sent in a field named {field}.' },
  fields: isTitle,
  *inspect(node) {
    if (node.root.startsWith('request.headers.')) return;
    for (const { name, value, start, end } of namedValues(node, isTitle)) {
      if (!(
        value.length >= 4 &&
        value.length <= 300 &&
        /\p{L}{2}/u.test(value) &&
        !isPlaceholder(value) &&
        (/[\u0080-\uffff]/.test(value) || hasWords(value)) &&
        !/^[\w$.-]+$|^[a-z]+:\/\/|[{}<>]/.test(value)
      ))
        continue;
      yield {
        messageId: 'seen',
        data: { field: name },
        kind: 'page-title',
        confidence: 'inferred',
        canary: null,
        span: { start, end },
      };
    }
  },
});

/** Two pieces with letters in them, with a blank between. */
function hasWords(value: string): boolean {
  return value.split(/\s/).filter((piece) => /\p{L}/u.test(piece)).length > 1;
}
