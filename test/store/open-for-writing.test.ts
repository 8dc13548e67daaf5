import { expect, test } from 'vitest';
import { isLocked } from '../../src/store/lock.ts';
import { openForWriting } from '../../src/store/open-for-writing.ts';
import { sampleFile } from './sample-file.ts';

test('the database is durable after each commit, checks its references and is ours alone', () => {
  const file = sampleFile();
  const { db, lock, result } = openForWriting(file, { admit: () => undefined, prepare: () => 'ready' });
  expect(result).toBe('ready');
  expect(isLocked(file)).toBe(true);
  const pragma = (name: string): unknown => db.pragma(name, { simple: true });
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
  db.close();
  lock.release();
});

test('when a step throws, the lock is let go and the error passes', () => {
  const file = sampleFile();
  const refuse = (): never => {
    throw new RangeError('not this one');
  };
  expect(() => openForWriting(file, { admit: refuse, prepare: () => undefined })).toThrow('not this one');
  expect(() => openForWriting(file, { admit: () => undefined, prepare: refuse })).toThrow('not this one');
  expect(isLocked(file)).toBe(false);
});
