import type { Database } from 'better-sqlite3';
import type { Session } from '../../model/index.ts';
import { describe } from './describe.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './migrations.ts';

/** Makes an empty database a session's: tables, views, their descriptions and the session row, in one transaction. */
export function createSchema(db: Database, session: Session): void {
  db.transaction(() => {
    for (const sql of MIGRATIONS) db.exec(sql);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
    const about = db.prepare('INSERT INTO about (subject, item, words) VALUES (?, ?, ?)');
    for (const { subject, item, words } of MIGRATIONS.flatMap(describe)) about.run(subject, item, words);
    for (const [item, words] of fileProperties(session)) about.run('file', item, words);
    db.prepare(
      `INSERT INTO session (id, started_at, ended_at, writer_open, tool_version, runtime, synthetic, options)
       VALUES (?, ?, NULL, 1, ?, ?, ?, ?)`,
    ).run(
      session.id,
      session.startedAt,
      session.toolVersion,
      session.runtime,
      session.synthetic ? 1 : 0,
      JSON.stringify(session.options),
    );
  }).immediate();
}

function fileProperties(session: Session): readonly (readonly [item: string, words: string])[] {
  const phone = session.synthetic ? 'a script that played a phone (synthetic data)' : 'one Android phone';
  return [
    [
      '',
      `Network traffic of ${phone}, recorded and taken apart by telltale. ` +
        'Begin with the view data_event: one row for everything that was seen leaving. ' +
        'Then read gap and blind_spot: what is missing there was not proven absent.',
    ],
    ['tool_version', session.toolVersion],
    ['schema_version', String(SCHEMA_VERSION)],
    ...(session.synthetic
      ? [['synthetic', 'This file holds synthetic traffic, not that of a real phone.'] as const]
      : []),
  ];
}
