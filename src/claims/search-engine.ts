/** First labels of the domains of search engines: who is asked there is told the words by design. */
const NAMES: ReadonlySet<string> = new Set(
  'google bing duckduckgo baidu yandex ya ecosia youtube yahoo sogou so sm startpage qwant brave naver'.split(' '),
);

/** True for a host of a search engine, `www.google.co.uk` for one. */
export function isSearchEngine(host: string): boolean {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const isShort = (labels.at(-1) ?? '').length === 2 && /^(?:com?|org|net)$/.test(labels.at(-2) ?? '');
  return NAMES.has(labels.at(isShort ? -3 : -2) ?? '') && labels.length > 1;
}
