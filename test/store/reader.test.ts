import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openReader, openWriter, reopenWriter } from '../../src/store/index.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { exchange } from './sample-parts.ts';
import { sampleFile } from './sample-file.ts';
import { socketEntries } from './sample-socket.ts';
import { END, entries, session } from './sample-session.ts';
import { newFile } from './temporary-folder.ts';

const extra = { toolVersion: '0.1.0', generatedAt: END, parts: [] };
const golden = fileURLToPath(new URL('../../fixtures/databases/v1.sqlite', import.meta.url));
const goldenReport = golden.replace('.sqlite', '.report.json');

test('everything that was written can be read', () => {
  const reader = openReader(sampleFile());
  expect(reader.session()).toEqual(session);
  expect([reader.endedAt(), reader.cleanEnd()]).toEqual([END, true]);
  expect(reader.phases().map(({ name, endedAt }) => [name, endedAt])).toEqual([
    ['browse', session.startedAt + 2000],
    ['private', END],
  ]);
  expect(reader.canaries()).toHaveLength(2);
  expect([...reader.exchanges()].map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect([...reader.dataEvents()].map(({ exchangeId }) => exchangeId)).toEqual([1, 2]);
  expect(reader.reportData(extra)).toMatchObject({ file: basename(reader.file), endedAt: END, cleanEnd: true });
  reader.close();
});

test('the messages of a WebSocket can be read, and its end', () => {
  const reader = openReader(sampleFile(socketEntries));
  const stored = socketEntries.flatMap((entry) => (entry.kind === 'message' ? [entry.message] : []));
  expect([...reader.messages(5)]).toEqual(stored);
  expect([...reader.messages(1)]).toEqual([]);
  expect([...reader.exchanges()].at(-1)).toMatchObject({
    seq: 5,
    endedAt: session.startedAt + 55_000,
    requestBody: null,
  });
  reader.close();
});

test('a running session is neither ended nor cut off', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(entries);
  const reader = openReader(file);
  expect([reader.endedAt(), reader.cleanEnd()]).toEqual([null, false]);
  expect(reader.reportData(extra).gaps.map(({ reason }) => reason)).toEqual(['queue-full']);
  writer.close(END);
  expect([reader.endedAt(), reader.cleanEnd()]).toEqual([END, true]);
  reader.close();
});

test('a session that is being analysed again still ended cleanly', () => {
  const file = sampleFile();
  const writer = reopenWriter(file);
  const reader = openReader(file);
  expect([reader.endedAt(), reader.cleanEnd()]).toEqual([END, true]);
  reader.close();
  writer.close(END);
});

test('a reader that stopped half way holds nothing back, and two may read at once', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(entries);
  const reader = openReader(file);
  for (const { seq } of reader.exchanges()) {
    if (seq === 2) break;
  }
  const one = reader.exchanges()[Symbol.iterator]();
  expect(one.next().value).toMatchObject({ seq: 1 });
  expect([...reader.dataEvents()]).toHaveLength(2);
  writer.write([{ kind: 'exchange', exchange: exchange(5) }]);
  expect(one.next().value).toMatchObject({ seq: 2 });
  reader.close();
  writer.close(END);
});

test('a column that does not hold what it should is damage, not a crash', () => {
  const file = sampleFile();
  const db = openDatabase(file, 'write');
  db.prepare('UPDATE exchange SET request_headers = \'{"a":1}\'').run();
  db.close();
  const reader = openReader(file);
  const corrupt = expect.objectContaining({ name: 'StoreError', code: 'CORRUPT' }) as Error;
  expect(() => [...reader.exchanges()]).toThrow(corrupt);
  expect(() => reader.reportData(extra)).toThrow(corrupt);
  reader.close();
});

test('the released schema 1 is read, and reports what it always did', () => {
  if (process.env['UPDATE']) writeFileSync(golden, readFileSync(sampleFile(socketEntries)));
  const reader = openReader(golden);
  const report = `${JSON.stringify(reader.reportData(extra), bytesAsHex, 2)}\n`;
  expect(reader.reportData(extra).file).toBe('v1.sqlite');
  reader.close();
  expect(readdirSync(dirname(golden)).filter((name) => /-(wal|shm|lock|journal)$/.test(name))).toEqual([]);
  if (process.env['UPDATE']) writeFileSync(goldenReport, report);
  expect(report).toBe(readFileSync(goldenReport, 'utf8'));
});

function bytesAsHex(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
