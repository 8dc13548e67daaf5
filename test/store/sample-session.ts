import { sha256, toUtf8 } from '../../src/bytes/index.ts';
import type { Analysis, Entry, Run, Session } from '../../src/model/index.ts';
import { START, body, connectionEnd, exchange, finding, payload } from './sample-parts.ts';

export const session: Session = {
  id: '00112233445566778899aabbccddeeff',
  startedAt: START,
  toolVersion: '0.1.0',
  runtime: 'node 20.20.2 linux x64',
  synthetic: true,
  options: { listen: '127.0.0.1:8080', passthrough: ['*.bank.example'] },
};

/** Long after everything in the sample. */
export const END = START + 120_000;

const json = '[{"event":"openurl","distinct_id":"d-77","properties":{"url":"https://secret.example/page"}}]';

const fromJson = payload('x1:request.body/form.data_list/base64.0/json.0.properties.url', {
  parentId: 'x1:request.body/form.data_list/base64.0',
  slot: { kind: 'field', pointer: '/0/properties/url' },
  step: { decoder: 'json', version: 1, params: {}, part: 2 },
  trail: 'form.data_list > base64 > json',
  grade: 'encoded',
});

const sealed = payload('x1:request.body/form.blob', {
  parentId: 'x1:request.body',
  slot: { kind: 'field', pointer: 'blob' },
  outcome: { kind: 'opaque', entropy: 7.9, tried: ['base64', 'gzip'] },
  size: 300,
  sha256: sha256('blob'),
  text: null,
  trail: 'form.blob',
  grade: 'opaque',
});

export const analysis: Analysis = {
  exchangeSeq: 1,
  message: null,
  protocol: 'sensors-analytics',
  grade: 'encoded',
  payloads: [
    payload('x1:request.body', { text: null, outcome: { kind: 'structured', format: 'form' } }),
    fromJson,
    sealed,
  ],
  events: [
    {
      payloadId: 'x1:request.body/form.data_list/base64.0',
      pointer: '/0',
      protocol: 'sensors-analytics',
      name: 'openurl',
      time: START + 900,
      identity: { distinct_id: 'd-77' },
      properties: '{"url":"https://secret.example/page"}',
    },
  ],
  findings: [finding(fromJson.id, { event: 0 })],
  partial: null,
};

/** One with a finding in a header and one in a response, which nobody sent. */
const second: Analysis = {
  exchangeSeq: 2,
  message: null,
  protocol: null,
  grade: 'plain',
  payloads: [payload('x2:request.headers.x-device', { text: 'imei 490154203237518' }), payload('x2:response.body')],
  events: [],
  findings: [
    finding('x2:request.headers.x-device', {
      kind: 'imei',
      value: '490154203237518',
      canary: null,
      confidence: 'inferred',
    }),
    finding('x2:response.body'),
  ],
  partial: 'time budget',
};

export const run: Run = {
  id: 1,
  startedAt: START,
  toolVersion: '0.1.0',
  parts: ['decoder/base64@1', 'detector/canary@1'],
};

const first = exchange(1, {
  requestBody: body(`data_list=${encodeURIComponent(Buffer.from(json).toString('base64'))}&blob=%00`),
});

const long = toUtf8('z'.repeat(1000));

/** Every kind of entry, in the order in which a real session brings them. */
export const entries: readonly Entry[] = [
  { kind: 'run', run },
  { kind: 'phase', phase: { id: 1, name: 'browse', private: false, consent: null, startedAt: START } },
  { kind: 'canary', canary: { kind: 'url', value: 'https://secret.example/page' } },
  { kind: 'canary', canary: { kind: 'name', value: 'Li Ming' } },
  { kind: 'connection', connection: { id: 1, openedAt: START + 500, clientIp: '192.168.7.20', clientPort: 41_000 } },
  { kind: 'exchange', exchange: first },
  { kind: 'analysis', runId: 1, analysis },
  { kind: 'phase', phase: { id: 2, name: 'private', private: true, consent: 'refused', startedAt: START + 2000 } },
  {
    kind: 'exchange',
    exchange: exchange(2, {
      phaseId: 2,
      method: 'GET',
      url: 'https://api.example/v1/x',
      host: 'api.example',
      requestHeaders: [['X-Device', 'imei 490154203237518']],
      requestBody: null,
      responseBody: { kept: long.subarray(0, 100), length: 1000, sha256: sha256(long), complete: false },
      altered: ['accept-encoding: zstd taken out'],
    }),
  },
  { kind: 'analysis', runId: 1, analysis: second },
  {
    kind: 'exchange',
    exchange: exchange(3, {
      kind: 'blind',
      phaseId: 2,
      connectionId: 2,
      method: null,
      url: null,
      host: 'pinned.example',
      httpVersion: null,
      status: null,
      requestHeaders: [],
      requestBody: null,
      responseHeaders: [],
      responseBody: null,
      error: 'certificate-rejected',
      errorDetail: 'The app does not trust our CA.',
    }),
  },
  {
    kind: 'connection-end',
    end: connectionEnd(2, { outcome: 'tls-failed', targetHost: 'pinned.example', bytesUp: 700, bytesDown: 80 }),
  },
  {
    kind: 'exchange',
    exchange: exchange(4, {
      phaseId: 2,
      status: null,
      responseBody: null,
      error: 'upstream-refused',
      errorDetail: 'No answer.',
    }),
  },
  { kind: 'connection-end', end: connectionEnd(1) },
  {
    kind: 'gap',
    gap: {
      startedAt: START + 5000,
      endedAt: START + 6000,
      reason: 'queue-full',
      detail: 'Too much at once.',
      missing: 3,
    },
  },
];
