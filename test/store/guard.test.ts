import { expect, test } from 'vitest';
import { UserError } from '../../src/model/index.ts';
import { corrupt, guard } from '../../src/store/guard.ts';

class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly code: string;
  constructor(code: string) {
    super('as SQLite says');
    this.code = code;
  }
}

test.each([
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_IOERR_WRITE', 'IO'],
  ['SQLITE_CANTOPEN', 'IO'],
  ['SQLITE_CORRUPT_VTAB', 'CORRUPT'],
  ['SQLITE_NOTADB', 'CORRUPT'],
  ['SQLITE_BUSY_SNAPSHOT', 'LOCKED'],
  ['SQLITE_READONLY', 'READ_ONLY'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'REJECTED'],
])('%s becomes the StoreError %s that names the file', (code, expected) => {
  const fail = (): never => {
    throw new SqliteError(code);
  };
  expect(() => guard('a.sqlite', fail)).toThrow(
    expect.objectContaining({ name: 'StoreError', code: expected }) as Error,
  );
  expect(() => guard('a.sqlite', fail)).toThrow('a.sqlite');
});

test('other errors pass as they are, and results too', () => {
  const error = new UserError('no', 'try again');
  expect(() =>
    guard('a.sqlite', () => {
      throw error;
    }),
  ).toThrow(error);
  expect(guard('a.sqlite', () => 7)).toBe(7);
});

test('a damaged file is never said to be deleted, and how to save it is said', () => {
  const { code, message } = corrupt('a.sqlite', 'page 5');
  expect(code).toBe('CORRUPT');
  expect(message).toContain('sqlite3 a.sqlite .recover');
  expect(message).toContain('Nothing was deleted');
});
