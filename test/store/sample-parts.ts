import { sha256, toUtf8 } from '../../src/bytes/index.ts';
import type {
  CapturedBody,
  Certificate,
  ConnectionEnd,
  Exchange,
  ExchangeEnd,
  Finding,
  Payload,
  SocketMessage,
} from '../../src/model/index.ts';

/** Half past seven on a morning in November 2026. */
export const START = Date.UTC(2026, 10, 22, 7, 30);

export function body(text: string): CapturedBody {
  const kept = toUtf8(text);
  return { kept, length: kept.length, sha256: sha256(kept), complete: true };
}

export function exchange(seq: number, change: Partial<Exchange> = {}): Exchange {
  return {
    seq,
    kind: 'http',
    connectionId: 1,
    phaseId: 1,
    startedAt: START + seq * 1000,
    endedAt: START + seq * 1000 + 50,
    clientIp: '192.168.7.20',
    clientPort: 41_000,
    method: 'POST',
    url: 'https://sa.example/sa?project=browser',
    host: 'sa.example',
    port: 443,
    httpVersion: '1.1',
    status: 200,
    requestHeaders: [
      ['Host', 'sa.example'],
      ['X-Twice', 'one'],
      ['x-twice', 'two'],
    ],
    requestBody: body(`body ${seq}`),
    responseHeaders: [['Content-Length', '2']],
    responseBody: body('ok'),
    error: null,
    errorDetail: null,
    altered: [],
    ...change,
  };
}

export function message(exchangeSeq: number, index: number, change: Partial<SocketMessage> = {}): SocketMessage {
  return {
    exchangeSeq,
    index,
    direction: 'up',
    phaseId: 1,
    at: START + exchangeSeq * 1000 + index * 100,
    kind: 'text',
    body: body(`message ${index}`),
    compressed: false,
    error: null,
    ...change,
  };
}

export function exchangeEnd(seq: number, change: Partial<ExchangeEnd> = {}): ExchangeEnd {
  return {
    seq,
    endedAt: START + seq * 1000 + 50_000,
    requestBytes: 900,
    requestComplete: true,
    responseBytes: 400,
    responseComplete: true,
    error: null,
    errorDetail: null,
    ...change,
  };
}

function certificate(digits: string, names: Pick<Certificate, 'subject' | 'issuer'>): Certificate {
  const day = 86_400_000;
  return { sha256: digits.repeat(32), ...names, notBefore: START - 30 * day, notAfter: START + 60 * day };
}

export function connectionEnd(id: number, change: Partial<ConnectionEnd> = {}): ConnectionEnd {
  return {
    id,
    closedAt: START + 60_000,
    outcome: 'relayed',
    detail: null,
    targetHost: 'sa.example',
    targetPort: 443,
    sni: 'sa.example',
    alpnOffer: ['h2', 'http/1.1'],
    ja4: 't13d1516h2_8daaf6152771_e5627efa2ab1',
    tlsVersion: 'TLSv1.3',
    upstreamIp: '203.0.113.7',
    upstreamPort: 443,
    upstreamTlsVersion: 'TLSv1.3',
    upstreamCertificate: 'ab'.repeat(32),
    upstreamChain: [
      certificate('ab', { subject: 'CN=sa.example, O=Sa', issuer: 'CN=Middle' }),
      certificate('cd', { subject: 'CN=Middle', issuer: 'CN=Root' }),
    ],
    bytesUp: 5000,
    bytesDown: 900,
    ...change,
  };
}

export function payload(id: string, change: Partial<Payload> = {}): Payload {
  const text = 'https://secret.example/page';
  return {
    id,
    parentId: null,
    root: id.slice(id.indexOf(':') + 1).split('/', 1)[0]!,
    slot: { kind: 'whole' },
    step: null,
    outcome: { kind: 'text' },
    size: text.length,
    sha256: sha256(text),
    text,
    trail: '',
    grade: 'plain',
    ...change,
  };
}

export function finding(payloadId: string, change: Partial<Finding> = {}): Finding {
  return {
    detector: 'canary',
    version: 1,
    messageId: 'seen',
    message: 'The planted page address left the phone.',
    kind: 'url',
    confidence: 'observed',
    value: 'https://secret.example/page',
    canary: 'https://secret.example/page',
    span: { start: 0, end: 27 },
    payloadId,
    event: null,
    ...change,
  };
}
