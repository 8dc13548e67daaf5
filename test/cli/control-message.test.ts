import { expect, test } from 'vitest';
import { readAnswer, readRequest } from '../../src/cli/control-message.ts';

const phase = { ask: 'phase', name: 'browse', private: false, consent: 'before' };

test('a request is read, and nothing that was added to it', () => {
  expect(readRequest('{"ask":"session","more":1}')).toEqual({ ask: 'session' });
  expect(readRequest(JSON.stringify({ ...phase, id: 7, startedAt: 0 }))).toEqual(phase);
  expect(readRequest(JSON.stringify({ ...phase, consent: null }))).toEqual({ ...phase, consent: null });
});

test.each([
  '',
  'null',
  '[]',
  '{',
  '"phase"',
  '{"ask":"stop"}',
  JSON.stringify({ ...phase, name: 7 }),
  JSON.stringify({ ...phase, private: 'yes' }),
  JSON.stringify({ ...phase, consent: 'maybe' }),
  JSON.stringify({ ask: 'phase', name: 'x', private: false }),
])('%s is no request', (line) => {
  expect(readRequest(line)).toBeNull();
});

test('an answer is read', () => {
  const answer = { ok: true, database: '/a.sqlite', message: 'browse' };
  expect(readAnswer(`${JSON.stringify(answer)}\n`)).toEqual(answer);
});

test.each(['', '{"ok":true}', '{"ok":1,"database":"","message":""}', 'HTTP/1.1 200 OK', '{"ok":tr'])(
  '%j is no answer',
  (line) => {
    expect(readAnswer(line)).toBeNull();
  },
);
