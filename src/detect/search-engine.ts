import { registrable } from './registrable.ts';

interface Engine {
  /** Beginnings of the path of a page of results. */
  readonly paths: readonly string[];
  readonly parameters: readonly string[];
}

/** By the first label of the registrable domain (`google` of `www.google.co.uk`). */
const engines: ReadonlyMap<string, Engine> = new Map([
  ['google', { paths: ['/search'], parameters: ['q'] }],
  ['bing', { paths: ['/search', '/images/search', '/videos/search', '/news/search'], parameters: ['q'] }],
  ['duckduckgo', { paths: ['/'], parameters: ['q'] }],
  ['baidu', { paths: ['/s', '/from'], parameters: ['wd', 'word'] }],
  ['yandex', { paths: ['/search', '/touchsearch', '/images/search'], parameters: ['text'] }],
  ['ya', { paths: ['/search'], parameters: ['text'] }],
  ['ecosia', { paths: ['/search'], parameters: ['q'] }],
  ['youtube', { paths: ['/results'], parameters: ['search_query'] }],
]);
const singleHomes: ReadonlyMap<string, string> = new Map([
  ['bing', 'bing.com'],
  ['duckduckgo', 'duckduckgo.com'],
  ['baidu', 'baidu.com'],
  ['ya', 'ya.ru'],
  ['ecosia', 'ecosia.org'],
  ['youtube', 'youtube.com'],
]);

/** Names of the parameters that hold the query on this page; none when it is no page of results of a known engine. */
export function queryParameters(host: string, path: string): readonly string[] {
  const domain = registrable(host);
  const name = domain.slice(0, domain.indexOf('.'));
  const engine = engines.get(name);
  if (engine === undefined || (singleHomes.get(name) ?? domain) !== domain) return [];
  return engine.paths.some((start) => (path === '' ? '/' : path).startsWith(start)) ? engine.parameters : [];
}
