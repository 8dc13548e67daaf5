import { expect, test } from 'vitest';
import { readMessages } from '../../../src/store/reading/read-messages.ts';
import { redactDatabase } from '../../../src/store/redaction/redact-database.ts';
import { memoryDatabase } from '../memory-database.ts';
import { body, message } from '../sample-parts.ts';
import { entries } from '../sample-session.ts';
import { socketEntries } from '../sample-socket.ts';

test('messages come in their order, page after page, with what was kept of them', () => {
  const long = { ...body('x'.repeat(50)), length: 5000, complete: false };
  const many = Array.from({ length: 250 }, (_unused, index) => message(5, index + 10, { body: long }));
  const more = [...many].reverse().map((each) => ({ kind: 'message', message: each }) as const);
  const read = [...readMessages(memoryDatabase([...entries, ...socketEntries, ...more]), 5)];
  expect(read.map(({ index }) => index)).toEqual([1, 2, 3, 4, ...many.map(({ index }) => index)]);
  expect(read.at(-1)).toEqual(many.at(-1));
});

test('a redacted copy still says how much was said', () => {
  const db = memoryDatabase([...entries, ...socketEntries]);
  redactDatabase(db, new Uint8Array(32));
  const [first] = readMessages(db, 5);
  expect(first?.body).toMatchObject({ length: 9, kept: new Uint8Array() });
});
