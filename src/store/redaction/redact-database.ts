import type { Database } from 'better-sqlite3';
import { UserError } from '../../model/index.ts';
import { strangers } from '../schema/assert-schema.ts';
import { defineFunctions } from './define-functions.ts';
import { REDACTIONS } from './statements.ts';

const REDACTED =
  'Secrets were taken out of this copy: canaries, values of findings, values of headers such as Authorization and ' +
  'Cookie, identities and properties of events, and all hashes of contents stand as redacted:<HMAC>; bodies and texts ' +
  'are NULL; URLs end before their query. The same value has the same tag in this file and another in every other. ' +
  'Names of hosts, paths, fields and events are kept unless they hold a known secret.';

/**
 * Takes the secrets out of a copy of a session, in place; its pages must be rewritten (VACUUM) afterwards. `key` makes
 * the tags. A table that is not ours may hold anything, so it is a UserError.
 */
export function redactDatabase(db: Database, key: Uint8Array): void {
  const unknown = strangers(db);
  if (unknown.length > 0) {
    throw new UserError(
      `The file holds what telltale did not make (${unknown.join(', ')}) and cannot take secrets out of.`,
      'Remove it from a copy first, or export with --raw and keep the result to yourself.',
    );
  }
  defineFunctions(db, key);
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    for (const sql of REDACTIONS) db.prepare(sql).run();
    db.prepare("INSERT OR REPLACE INTO about (subject, item, words) VALUES ('file', 'redacted', ?)").run(REDACTED);
  }).immediate();
  dropStatistics(db);
}

/** When somebody ran ANALYZE, the planner's statistics hold samples of values. */
function dropStatistics(db: Database): void {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  if (tables.includes('sqlite_stat1')) db.prepare('DROP TABLE sqlite_stat1').run();
  if (tables.includes('sqlite_stat4')) db.prepare('DROP TABLE sqlite_stat4').run();
}
