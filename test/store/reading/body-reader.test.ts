import { expect, test } from 'vitest';
import { sha256, toUtf8 } from '../../../src/bytes/index.ts';
import { bodyReader } from '../../../src/store/reading/body-reader.ts';
import { memoryDatabase } from '../memory-database.ts';
import { entries } from '../sample-session.ts';

test('a body is its bytes, with the length and the completeness of the row that names it', () => {
  const read = bodyReader(memoryDatabase(entries));
  const name = sha256('ok');
  expect(read(name, 2, 1)).toEqual({ kept: toUtf8('ok'), length: 2, sha256: name, complete: true });
  expect(read(name, null, 0)).toEqual({ kept: toUtf8('ok'), length: 2, sha256: name, complete: false });
});

test('no hash is no body, and a body that is gone has no bytes', () => {
  const read = bodyReader(memoryDatabase());
  expect(read(null, 5, 1)).toBeNull();
  expect(read('00', 5, 1)).toEqual({ kept: new Uint8Array(), length: 5, sha256: '00', complete: true });
});
