import type { Exchange, ExchangeEnd, SocketMessage } from '../../src/model/index.ts';
import { body, sampleExchange } from './sample-exchange.ts';

/** An exchange that was switched to WebSocket and goes on. */
export function socketExchange(seq: number, overrides: Partial<Exchange> = {}): Exchange {
  return sampleExchange({
    seq,
    kind: 'websocket',
    endedAt: null,
    method: 'GET',
    url: 'https://collector.test/socket',
    status: 101,
    requestBody: null,
    responseBody: null,
    ...overrides,
  });
}

/** A small text message from the phone; the overrides say what matters. */
export function sampleMessage(overrides: Partial<SocketMessage> = {}): SocketMessage {
  return {
    exchangeSeq: 1,
    index: 1,
    direction: 'up',
    phaseId: 1,
    at: 1_010,
    kind: 'text',
    body: body('{"query":"planted secret alpha"}'),
    compressed: false,
    error: null,
    ...overrides,
  };
}

/** A proper end. */
export function socketEnd(seq: number, overrides: Partial<ExchangeEnd> = {}): ExchangeEnd {
  return {
    seq,
    endedAt: 1_100,
    requestBytes: 90,
    requestComplete: true,
    responseBytes: 40,
    responseComplete: true,
    error: null,
    errorDetail: null,
    ...overrides,
  };
}
