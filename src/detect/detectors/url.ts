import { absoluteUrl, type AbsoluteUrl } from '../absolute-url.ts';
import { defineDetector } from '../detector.ts';
import { isPageField } from '../page-field.ts';
import { registrable } from '../registrable.ts';

const namespaces: ReadonlySet<string> = new Set([
  'www.w3.org',
  'schemas.android.com',
  'schemas.xmlsoap.org',
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'schemas.google.com',
  'schema.org',
  'www.schema.org',
  'json-schema.org',
  'ns.adobe.com',
  'xmlns.com',
  'purl.org',
  'ogp.me',
]);
const silentRoots: ReadonlySet<string> = new Set(
  ['host', 'origin', 'user-agent'].map((name) => `request.headers.${name}`),
);
const resource = /\.(?:js|mjs|css|map|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|json|xml|wasm)$/i;

/** The address of a page that somebody visited. */
export default defineDetector({
  id: 'url',
  version: 1,
  docs: {
    summary: 'Looks for addresses of visited pages in fields whose name says so.',
    references: ['https://www.rfc-editor.org/rfc/rfc3986', 'https://www.rfc-editor.org/rfc/rfc9110#name-referer'],
    limitations: [
      'Knows a visited page by the name of its field only; an address in a field of another name is passed over.',
      'Addresses under the receiver’s own domain (its last two labels) are passed over.',
      'An app that reports its own requests under such a name looks the same; names of resource files count as possible only.',
    ],
  },
  messages: {
    visited: 'The address of a page on {host} was sent in a field named {field}.',
    resource: 'The address of a file on {host} was sent in a field named {field}; it may be part of a visited page.',
    referred: 'The address of a page on {host} was sent in the Referer header, which browsers send by design.',
  },
  fields: isPageField,
  prefilter: (joined) => joined.includes('://'),
  *inspect({ name, root, text }, { host }) {
    if (!isPageField(name) || silentRoots.has(root)) return;
    const url = absoluteUrl(text);
    if (url === null || isExpected(url, host)) return;
    const referred = root === 'request.headers.referer';
    const isResource = resource.test(url.path);
    yield {
      messageId: referred ? 'referred' : isResource ? 'resource' : 'visited',
      data: { host: url.host, field: name ?? '' },
      kind: 'url',
      confidence: referred || isResource ? 'possible' : 'observed',
      canary: null,
      span: { start: url.start, end: url.end },
    };
  },
});

/** The receiver's own pages, namespaces and the machine itself say nothing about where somebody went. */
function isExpected(url: AbsoluteUrl, host: string | null): boolean {
  if (namespaces.has(url.host)) return true;
  if (url.host === '0.0.0.0' || url.host.startsWith('127.') || url.host === '::1') return true;
  return host !== null && registrable(url.host) === registrable(host);
}
