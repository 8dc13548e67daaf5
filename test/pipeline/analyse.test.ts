import { expect, test } from 'vitest';
import { createAnalyst } from '../../src/pipeline/analyse.ts';
import { body, sampleExchange } from './sample-exchange.ts';
import { sampleMessage } from './sample-socket.ts';

const clock = (): number => 0;

test('a planted value is found in the request, with the way to it and the payloads that prove it', () => {
  const analyse = createAnalyst({
    canaries: [{ kind: 'url', value: 'https://secret-clinic.example/a' }],
    keys: [],
    clock,
  });
  const { findings, payloads, partial, grade } = analyse({ kind: 'exchange', exchange: sampleExchange() });
  expect(findings).toMatchObject([{ kind: 'url', confidence: 'observed', canary: 'https://secret-clinic.example/a' }]);
  const ids = payloads.map(({ id }) => id);
  expect(ids).toContain(findings[0]!.payloadId);
  for (const { parentId } of payloads) if (parentId !== null) expect(ids).toContain(parentId);
  expect({ partial, grade }).toEqual({ partial: null, grade: 'plain' });
});

test('the same value in a response is not something the phone sent', () => {
  const analyse = createAnalyst({
    canaries: [{ kind: 'url', value: 'https://secret-clinic.example/a' }],
    keys: [],
    clock,
  });
  const exchange = sampleExchange({
    requestBody: null,
    responseBody: body('{"url":"https://secret-clinic.example/a"}'),
  });
  expect(analyse({ kind: 'exchange', exchange }).findings).toEqual([]);
});

test('what stands in the target of an HTTP/2 request is found once, though it is a field too', () => {
  const analyse = createAnalyst({ canaries: [{ kind: 'email', value: 'alice@example.org' }], keys: [], clock });
  const exchange = sampleExchange({
    url: 'https://sa.example/q?mail=alice@example.org',
    httpVersion: '2',
    requestHeaders: [
      [':method', 'GET'],
      [':path', '/q?mail=alice@example.org'],
      [':authority', 'alice@example.org.example'],
    ],
    requestBody: null,
  });
  const { findings } = analyse({ kind: 'exchange', exchange });
  expect(findings.filter(({ payloadId }) => payloadId.includes('.target'))).toHaveLength(1);
  expect(findings.filter(({ payloadId }) => payloadId.includes(':path'))).toEqual([]);
});

test('a finding inside a batch belongs to its own event', () => {
  const events = [1, 2].map((number) => ({
    event: 'page',
    type: 'track',
    time: 1_588_243_200_000 + number,
    distinct_id: 'dev-planted-1',
    lib: { $lib: 'js' },
    properties: { url: `https://secret-clinic.example/${number}` },
  }));
  const data = encodeURIComponent(Buffer.from(JSON.stringify(events)).toString('base64'));
  const analyse = createAnalyst({
    canaries: [{ kind: 'url', value: 'https://secret-clinic.example/2' }],
    keys: [],
    clock,
  });
  const exchange = sampleExchange({
    requestHeaders: [['Content-Type', 'application/x-www-form-urlencoded']],
    requestBody: body(`data_list=${data}`),
  });
  const analysis = analyse({ kind: 'exchange', exchange });
  expect(analysis.protocol).toBe('sensors-analytics');
  expect(analysis.events).toHaveLength(2);
  const planted = analysis.findings.filter(({ canary }) => canary !== null);
  expect(planted).toMatchObject([{ event: 1, value: 'https://secret-clinic.example/2' }]);
});

test('an exchange without anything to read is an empty analysis, not a failure', () => {
  const analyse = createAnalyst({ canaries: [], keys: [], clock });
  const blind = sampleExchange({
    kind: 'blind',
    method: null,
    url: null,
    requestHeaders: [],
    requestBody: null,
    responseHeaders: [],
    responseBody: null,
  });
  expect(analyse({ kind: 'exchange', exchange: blind })).toMatchObject({ findings: [], events: [], partial: null });
});

const planted = createAnalyst({ canaries: [{ kind: 'query', value: 'planted secret alpha' }], keys: [], clock });

test('a message of a WebSocket is searched like a request body, under an id of its own', () => {
  const message = sampleMessage({ exchangeSeq: 12, index: 3 });
  const analysis = planted({ kind: 'message', message, host: 'collector.test' });
  expect(analysis).toMatchObject({ exchangeSeq: 12, message: 3, partial: null, grade: 'plain' });
  expect(analysis.findings).toMatchObject([{ kind: 'query', payloadId: 'x12:request.message.3/json.query' }]);
  expect(analysis.payloads.map(({ id, root }) => [id, root])).toEqual([
    ['x12:request.message.3', 'request.message.3'],
    ['x12:request.message.3/json.query', 'request.message.3'],
  ]);
});

test('what was hidden in a message is unwrapped, also a batch of events', () => {
  const batch = [{ event: 'search', type: 'track', time: 1_588_243_200_000, distinct_id: 'dev-planted-1', lib: { $lib: 'js' }, properties: { search_word: 'planted secret alpha' } }]; // prettier-ignore
  const hidden = `data_list=${encodeURIComponent(Buffer.from(JSON.stringify(batch)).toString('base64'))}`;
  const analysis = planted({ kind: 'message', message: sampleMessage({ body: body(hidden) }), host: null });
  expect(analysis.protocol).toBe('sensors-analytics');
  expect(analysis.events).toMatchObject([{ name: 'search' }]);
  expect(analysis.findings.filter(({ canary }) => canary !== null)).toMatchObject([{ event: 0 }]);
});

test('a message to the phone is taken apart, and accuses no one', () => {
  const message = sampleMessage({ direction: 'down', index: 2 });
  const analysis = planted({ kind: 'message', message, host: 'collector.test' });
  expect(analysis).toMatchObject({ message: 2, findings: [], events: [], payloads: [], partial: null });
  const noise = Uint8Array.from({ length: 300 }, (_unused, index) => (index * index * 151 + index * 83) % 251);
  const unreadable = { ...message, kind: 'binary', body: { ...message.body, kept: noise, length: 300 } } as const;
  expect(planted({ kind: 'message', message: unreadable, host: null }).payloads).toMatchObject([
    { id: 'x1:response.message.2', root: 'response.message.2', text: null },
  ]);
});
