import { expect, test } from 'vitest';
import { readIdentifiers, readPlaces } from '../../../src/store/reading/read-knowledge.ts';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

test('sources that disagree about a place stand side by side, and what is not known is absent', () => {
  const db = memoryDatabase(entries);
  const say = db.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?, NULL)');
  say.run('sa.example', '203.0.113.7', 'server-country', 'SG', 'one');
  say.run('sa.example', '203.0.113.7', 'server-country', 'US', 'other');
  say.run('sa.example', '', 'seat-country', 'CN', 'one');
  say.run('sa.example', '', 'cname', 'edge.example', 'dns');
  db.prepare(`UPDATE destination SET company = 'Vendor', server_country = 'SG' WHERE host = 'sa.example'`).run();
  expect(readPlaces(db)).toEqual([{ host: 'sa.example', companies: ['Vendor'], seats: ['CN'], servers: ['SG', 'US'] }]);
});

test('identifiers are those of the newest run that looked for them', () => {
  const db = memoryDatabase(entries);
  expect(readIdentifiers(db)).toEqual([]);
  db.prepare(`INSERT INTO run VALUES (2, 0, '0', '[]')`).run();
  const add = db.prepare(`INSERT INTO identifier VALUES (?, ?, ?, 'unknown-id', '["restart"]', 'why')`);
  add.run(1, 1, 'old');
  add.run(2, 2, 'new');
  expect(readIdentifiers(db)).toEqual([{ id: 2, value: 'new', kind: 'unknown-id', survived: ['restart'] }]);
});
