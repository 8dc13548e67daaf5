import { toUtf8 } from '../../src/bytes/index.ts';
import type { CapturedBody, Exchange } from '../../src/model/index.ts';

export function body(text: string): CapturedBody {
  const kept = toUtf8(text);
  return { kept, length: kept.length, sha256: null, complete: true };
}

/** A small finished exchange; the overrides say what matters. */
export function sampleExchange(overrides: Partial<Exchange> = {}): Exchange {
  return {
    seq: 1,
    kind: 'http',
    connectionId: 1,
    phaseId: 1,
    startedAt: 1_000,
    endedAt: 1_020,
    clientIp: '127.0.0.1',
    clientPort: 40_000,
    method: 'POST',
    url: 'https://collector.test/sa?project=x',
    host: 'collector.test',
    port: 443,
    httpVersion: '1.1',
    status: 200,
    requestHeaders: [
      ['Host', 'collector.test'],
      ['Content-Type', 'application/json'],
    ],
    requestBody: body('{"events":[{"url":"https://secret-clinic.example/a"}]}'),
    responseHeaders: [['Content-Type', 'text/plain']],
    responseBody: body('ok'),
    error: null,
    errorDetail: null,
    altered: [],
    ...overrides,
  };
}
