import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/index.ts';
import { openReader, openWriter, recover, reopenWriter } from '../../src/store/index.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { cutOffCopy, killInMidBatch } from './cut-off-copy.ts';
import { sampleFile } from './sample-file.ts';
import { START } from './sample-parts.ts';
import { END, analysis, entries, run, session } from './sample-session.ts';
import { newFile } from './temporary-folder.ts';

const extra = { toolVersion: '0.1.0', generatedAt: END + 5000, parts: [] };
const last = START + 60_000;

function cutOff(): string {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(entries);
  const copy = cutOffCopy(file);
  writer.close(END);
  return copy;
}

function uncleanEnds(file: string): readonly (readonly [number, number])[] {
  const reader = openReader(file);
  const { gaps } = reader.reportData(extra);
  reader.close();
  return gaps.filter(({ reason }) => reason === 'unclean-end').map((gap) => [gap.startedAt, gap.endedAt]);
}

test('analyze adds a run to a finished session and leaves its end where it was', () => {
  const file = sampleFile();
  const writer = reopenWriter(file);
  expect(writer.session).toEqual(session);
  const id = writer.nextRunId();
  writer.write([
    { kind: 'run', run: { ...run, id } },
    { kind: 'analysis', runId: id, analysis: { ...analysis, findings: [] } },
  ]);
  writer.close(END + 9999);
  const reader = openReader(file);
  expect(reader.endedAt()).toBe(END);
  expect([...reader.dataEvents()].map(({ exchangeId }) => exchangeId)).toEqual([2]);
  reader.close();
  expect(uncleanEnds(file)).toEqual([]);
});

test('a cut off session loses nothing that was stored, and says that it was cut off before anybody repairs it', () => {
  const file = cutOff();
  const reader = openReader(file);
  expect([reader.cleanEnd(), reader.endedAt()]).toEqual([false, null]);
  expect([...reader.exchanges()]).toHaveLength(4);
  reader.close();
  expect(uncleanEnds(file)).toEqual([[last, END + 5000]]);
});

test('recover writes exactly one gap for an unclean end', () => {
  const file = cutOff();
  recover(file, END + 1);
  recover(file, END + 2);
  expect(uncleanEnds(file)).toEqual([[last, END + 1]]);
  const reader = openReader(file);
  expect([reader.cleanEnd(), reader.endedAt()]).toEqual([false, null]);
  reader.close();
});

test('reopening a cut off session notes the unclean end first', () => {
  const file = cutOff();
  reopenWriter(file).close(END);
  expect(uncleanEnds(file)).toHaveLength(1);
});

test('a process killed in the middle of a batch leaves all batches before it and nothing of it', () => {
  const file = cutOff();
  killInMidBatch(file);
  recover(file, END);
  const db = openDatabase(file, 'read');
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.prepare('SELECT reason FROM gap ORDER BY id').pluck().all()).toEqual(['queue-full', 'unclean-end']);
  expect(db.prepare('SELECT count(*) FROM exchange').pluck().get()).toBe(4);
  db.close();
});

test('an analysis that was cut off does not undo the end of the recording', () => {
  const file = sampleFile();
  const writer = reopenWriter(file);
  const copy = cutOffCopy(file);
  writer.close(END);
  const reader = openReader(copy);
  expect([reader.cleanEnd(), reader.endedAt()]).toEqual([false, END]);
  expect(reader.reportData(extra).gaps.at(-1)?.detail).toContain('analysis');
  reader.close();
  recover(copy, END + 1);
  const again = openReader(copy);
  expect([again.cleanEnd(), again.endedAt()]).toEqual([true, END]);
  again.close();
});

test('a file that is being written is not reopened or recovered', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  expect(() => reopenWriter(file)).toThrow(UserError);
  expect(() => {
    recover(file, END);
  }).toThrow(UserError);
  writer.close(END);
});

test('what is no session is refused and not changed', () => {
  const file = newFile();
  expect(() => reopenWriter(file)).toThrow(UserError);
  execFileSync(process.execPath, [
    '-e',
    "new (require('better-sqlite3'))(process.argv[1]).prepare('CREATE TABLE mine (x)').run()",
    file,
  ]);
  expect(() => reopenWriter(file)).toThrow(UserError);
  const db = openDatabase(file, 'read');
  expect(db.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['mine']);
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
  db.close();
});
