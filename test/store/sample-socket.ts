import type { Analysis, Entry } from '../../src/model/index.ts';
import { body, exchange, exchangeEnd, finding, message, payload } from './sample-parts.ts';

const inMessage = payload('x5:request.message.3/json.url', {
  parentId: 'x5:request.message.3',
  slot: { kind: 'field', pointer: '/url' },
  step: { decoder: 'json', version: 1, params: {}, part: 0 },
  trail: 'json',
});

/** Of one message of a WebSocket, sent in another phase than the one it was opened in. */
const third: Analysis = {
  exchangeSeq: 5,
  message: 3,
  protocol: null,
  grade: 'plain',
  payloads: [payload('x5:request.message.3', { outcome: { kind: 'structured', format: 'json' } }), inMessage],
  events: [],
  findings: [finding(inMessage.id)],
  partial: null,
};

/** What comes after the sample session: a WebSocket that was opened in its first phase and closed in its second. */
export const socketEntries: readonly Entry[] = [
  {
    kind: 'exchange',
    exchange: exchange(5, {
      kind: 'websocket',
      endedAt: null,
      method: 'GET',
      url: 'https://push.example/socket',
      host: 'push.example',
      status: 101,
      requestBody: null,
      responseBody: null,
    }),
  },
  { kind: 'message', message: message(5, 1) },
  { kind: 'message', message: message(5, 2, { direction: 'down', kind: 'binary', compressed: true }) },
  {
    kind: 'message',
    message: message(5, 3, { phaseId: 2, body: body('{"url":"https://secret.example/page"}'), compressed: true }),
  },
  {
    kind: 'message',
    message: message(5, 4, { phaseId: 2, kind: 'unread', body: body('\u0005?'), error: 'there is no opcode 5' }),
  },
  {
    kind: 'exchange-end',
    end: exchangeEnd(5, { requestComplete: false, error: 'websocket-malformed', errorDetail: 'There is no opcode 5.' }),
  },
  { kind: 'analysis', runId: 1, analysis: third },
];
