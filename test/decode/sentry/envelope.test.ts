import { expect, test } from 'vitest';
import type { Node } from '../../../src/decode/index.ts';
import { sentNodes } from '../../../src/decode/carriers.ts';
import { envelopeEvents, isEnvelope } from '../../../src/decode/sentry/envelope.ts';
import { post } from '../message.ts';
import { rootsOf } from '../events/carriers.ts';

const body = (...lines: readonly string[]): string => lines.join('\n');
const header = '{"sdk":{"name":"sentry.dart.flutter","version":"9"}}';
const envelope = (text: string): readonly Node[] => sentNodes(rootsOf(post(text))).lines.filter(isEnvelope);

test('a header alone, or lines without one, are no envelope', () => {
  expect(envelope(header)).toEqual([]);
  expect(envelope(body('{"type":"event"}', '{"a":"b"}'))).toEqual([]);
  expect(envelope(body('{"dsn":"https://example.org/1"}', '{"type":"event"}', '{"a":"b"}'))).toEqual([]);
  expect(envelope(body(header, '{"type":"event"}', '{"a":"b"}'))).toHaveLength(1);
});

test('each payload is the event of the header before it; a header at the end has none', () => {
  const [found] = envelope(
    body(header, '{"type":"event"}', '{"a":"b"}', '{"type":"log"}', '{"items":[]}', '{"type":"event"}'),
  );
  expect(envelopeEvents(found!).map(({ name, payloadId }) => [name, payloadId])).toEqual([
    ['event', 'x1:request.body/ndjson.2'],
    ['log', 'x1:request.body/ndjson.4'],
  ]);
});

test('it ends where a header is none', () => {
  const [found] = envelope(body(header, '{"type":"event"}', '{"a":"b"}', '[1]', '{"type":"event"}', '{"a":"b"}'));
  expect(envelopeEvents(found!)).toHaveLength(1);
});
