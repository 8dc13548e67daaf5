import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/index.ts';
import { openReader, openWriter } from '../../src/store/index.ts';
import { openForWriting } from '../../src/store/open-for-writing.ts';
import { createWriter } from '../../src/store/writer.ts';
import { body, exchange } from './sample-parts.ts';
import { END, entries, run, session } from './sample-session.ts';
import { newFile } from './temporary-folder.ts';

function seqsIn(file: string): readonly number[] {
  const reader = openReader(file);
  const seqs = [...reader.exchanges()].map(({ seq }) => seq);
  reader.close();
  return seqs;
}

function store(...seqs: readonly number[]): readonly Entry[] {
  return seqs.map((seq) => ({ kind: 'exchange', exchange: exchange(seq) }));
}

test('a batch is one transaction: one bad row and nothing of it is stored', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(entries);
  const twice = expect.objectContaining({ name: 'StoreError', code: 'REJECTED' }) as Error;
  expect(() => {
    writer.write(store(10, 11, 1));
  }).toThrow(twice);
  expect(seqsIn(file)).toEqual([1, 2, 3, 4]);
  writer.write(store(10));
  expect(seqsIn(file)).toEqual([1, 2, 3, 4, 10]);
  writer.close(END);
});

test('a batch is readable by others as soon as write returns', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(entries);
  expect(seqsIn(file)).toEqual([1, 2, 3, 4]);
  writer.close(END);
});

test('a full disk is DISK_FULL, costs one batch, and writing goes on when there is space again', () => {
  const file = newFile();
  openWriter(file, session).close(END);
  const claim = openForWriting(file, { admit: () => undefined, prepare: () => undefined });
  const writer = createWriter({ file, session, records: true, ...claim });
  writer.write(entries);
  claim.db.pragma('max_page_count = 60');
  const big: Entry = { kind: 'exchange', exchange: exchange(10, { requestBody: body('z'.repeat(1_000_000)) }) };
  expect(() => {
    writer.write([...store(9), big]);
  }).toThrow(expect.objectContaining({ name: 'StoreError', code: 'DISK_FULL' }) as Error);
  expect(seqsIn(file)).toEqual([1, 2, 3, 4]);
  claim.db.pragma('max_page_count = 1000000');
  writer.write([big]);
  expect(seqsIn(file)).toEqual([1, 2, 3, 4, 10]);
  writer.close(END);
});

test('close marks the end, leaves one file and lets the next writer in; closing twice is closing once', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.close(END);
  writer.close(END + 1);
  expect(['-wal', '-shm', '-lock'].filter((end) => existsSync(file + end))).toEqual([]);
  const reader = openReader(file);
  expect([reader.endedAt(), reader.cleanEnd()]).toEqual([END, true]);
  reader.close();
});

test('a reader that is still there when the writer closes loses nothing', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(entries);
  const reader = openReader(file);
  const items = reader.exchanges()[Symbol.iterator]();
  items.next();
  writer.close(END);
  expect(items.next().value).toMatchObject({ seq: 2 });
  expect(reader.cleanEnd()).toBe(true);
  reader.close();
  expect(seqsIn(file)).toEqual([1, 2, 3, 4]);
});

test('run ids go up from one', () => {
  const writer = openWriter(newFile(), session);
  expect(writer.nextRunId()).toBe(1);
  writer.write([{ kind: 'run', run: { ...run, id: 7 } }]);
  expect(writer.nextRunId()).toBe(8);
  writer.close(END);
});

test('an empty batch is no error', () => {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write([]);
  writer.close(END);
  expect(seqsIn(file)).toEqual([]);
});
