import type { TextNode } from '../../model/index.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { type Context, defineDetector, type RawHit } from '../detector.ts';
import { fieldWord } from '../field-word.ts';
import { percentDecode } from '../percent-decode.ts';
import { registrable } from '../registrable.ts';
import { queryParameters } from '../search-engine.ts';
import { looksLikeSearch } from '../search-words.ts';

const fields: ReadonlySet<string> = new Set(
  'searchword searchwords searchquery searchterm searchterms searchtext searchkeyword searchkeywords searchkey searchstring query keyword keywords q kw'.split(
    ' ',
  ),
);

const NOTHING: readonly RawHit[] = Object.freeze([]);

/** Words that somebody typed into a search box. */
export default defineDetector({
  id: 'search-query',
  version: 2,
  docs: {
    summary:
      'Looks for search queries: in addresses of result pages of known engines, and in fields of request bodies named so.',
    references: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.4'],
    limitations: [
      'Knows Google, DuckDuckGo, Bing, Baidu, Yandex, Ecosia and YouTube; a query that goes to the engine itself is passed over.',
      'In a field named like a query any words are taken for one; that is why such hits are inferred.',
      'Elements of a list are passed over, and the keywords of a document that describes a package: they tell what a thing is about.',
    ],
  },
  messages: {
    searched: 'A search for “{words}” on {host} was sent, as part of the address of its result page.',
    referred: 'A search for “{words}” on {host} was sent in the Referer header, which browsers send by design.',
    field: 'Words that look like a search (“{words}”) were sent in a field named {field}.',
  },
  fields: (name) => fields.has(fieldWord(name)),
  marker: '://',
  inspect(node, context, above) {
    const searched = node.text.includes('://') ? inAddress(node, context) : null;
    if (searched !== null) return [searched];
    const isField = isBody(node.root) && fields.has(fieldWord(node.name)) && !isElement(node);
    return isField && looksLikeSearch(node.text) && !isOfManifest(node, above) ? [inField(node)] : NOTHING;
  },
});

/** A list of keywords describes a thing; what somebody typed stands alone. */
function isElement({ slot }: TextNode): boolean {
  return slot?.kind === 'field' && /\/\d+$/.test(slot.pointer);
}

/** The description of a package has keywords, and says what it is called, which version it is and who may use it. */
function isOfManifest(node: TextNode, above: (node: TextNode) => TextNode | null): boolean {
  if (fieldWord(node.name) !== 'keywords') return false;
  const text = above(node)?.text ?? '';
  return ['"name"', '"version"', '"license"'].every((key) => text.includes(key));
}

/** A body, or a message of a WebSocket. */
function isBody(root: string): boolean {
  return root.startsWith('request.body') || root.startsWith('request.message.');
}

function inField({ text, name }: TextNode): RawHit {
  const start = text.length - text.trimStart().length;
  const words = text.trim();
  return {
    messageId: 'field',
    data: { words, field: name ?? '' },
    kind: 'query',
    confidence: 'inferred',
    canary: null,
    span: { start, end: start + words.length },
  };
}

function inAddress({ text, root }: TextNode, { host }: Context): RawHit | null {
  const url = absoluteUrl(text);
  if (url?.queryStart == null || (host !== null && registrable(url.host) === registrable(host))) return null;
  const wanted = queryParameters(url.host, url.path);
  if (wanted.length === 0) return null;
  const fragment = text.indexOf('#', url.queryStart);
  const query = text.slice(url.queryStart, fragment < 0 ? url.end : fragment);
  let start = url.queryStart;
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    const words = percentDecode(pair.slice(equals + 1)).trim();
    if (wanted.includes(pair.slice(0, equals)) && words.length >= 2) {
      const referred = root === 'request.headers.referer';
      return {
        messageId: referred ? 'referred' : 'searched',
        data: { words, host: url.host },
        kind: 'query',
        confidence: referred ? 'possible' : 'observed',
        canary: null,
        span: { start: start + equals + 1, end: start + pair.length },
      };
    }
    start += pair.length + 1;
  }
  return null;
}
