import { createHmac } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { headerList, mapTexts, plainObject } from '../reading/json-column.ts';
import { hiddenPlaces, knownSecrets } from './known-secrets.ts';
import { createRedactor } from './redactor.ts';

/**
 * Gives the connection the SQL functions that the redaction statements call: `tag`, `tag_hash`, `tag_identity`, `mask`,
 * `mask_json`, `mask_url(url, exchange)` and `mask_headers(headers, exchange, side)`. NULL stays NULL, so that what is
 * known to be absent stays known to be absent.
 */
export function defineFunctions(db: Database, key: Uint8Array): void {
  const { value, text, url, headers } = createRedactor(key, knownSecrets(db));
  const hidden = hiddenPlaces(db);
  const define = (name: string, work: (content: string) => string): void => {
    db.function(name, { deterministic: true, directOnly: true }, (content: string | null) =>
      content === null ? null : work(content),
    );
  };
  define('tag', value);
  define('mask', text);
  define('mask_json', (json) => mapTexts(json, text));
  // A hash of few bytes gives them away to whoever tries them all. It names rows, so it gets more digits than a value.
  define('tag_hash', (hash) => `redacted:${createHmac('sha256', key).update(hash).digest('hex').slice(0, 32)}`);
  define('tag_identity', (json) => {
    const tagged = Object.entries(plainObject(json)).map(([name, id]) => [text(name), value(String(id))]);
    return JSON.stringify(Object.fromEntries(tagged));
  });
  db.function('mask_url', { directOnly: true }, (whole: string | null, exchangeId: number) => {
    if (whole === null) return null;
    const shown = url(whole);
    const path = shown.indexOf('/', shown.indexOf('://') + 3);
    return hidden.path(exchangeId) && path >= 0 ? `${shown.slice(0, path)}/${value(shown.slice(path))}` : shown;
  });
  db.function(
    'mask_headers',
    { directOnly: true },
    (json: string, exchangeId: number, side: 'request' | 'response') => {
      const given = headerList(json);
      const masked = headers(given);
      const shown = given.map(([name, content], index) =>
        hidden.header(exchangeId, side, name) || (name === ':path' && hidden.path(exchangeId))
          ? [name, value(content)]
          : masked[index],
      );
      return JSON.stringify(shown);
    },
  );
}
