import { expect, test } from 'vitest';
import { createIdentifierWatch } from '../../src/pipeline/identifier-watch.ts';
import type { Analysis, Token } from '../../src/model/index.ts';
import { sampleExchange } from './sample-exchange.ts';
import { sampleMessage } from './sample-socket.ts';

const token: Token = {
  value: '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901',
  kind: null,
  field: 'distinct_id',
  root: 'request.body',
  payloadId: 'x1:request.body/json.0',
};
const analysis = (exchangeSeq: number, tokens?: readonly Token[]): Analysis => ({
  exchangeSeq,
  message: null,
  protocol: null,
  grade: 'plain',
  payloads: [],
  events: [],
  findings: [],
  partial: null,
  ...(tokens && { tokens }),
});

/** Two phases, the second of them private. */
function watching() {
  const watch = createIdentifierWatch();
  const names = ['browse', 'private'];
  for (const [index, name] of names.entries())
    watch.phase({ id: index + 1, name, private: index === 1, consent: null, startedAt: index });
  return watch;
}

test('a value that requests and messages of a WebSocket carry in two phases becomes a row of the run', () => {
  const watch = watching();
  watch.analysed(analysis(1, [token]), { kind: 'exchange', exchange: sampleExchange({ seq: 1, phaseId: 1 }) });
  const message = { ...sampleMessage({ exchangeSeq: 2 }), phaseId: 2 };
  watch.analysed(analysis(2, [token]), { kind: 'message', message, host: 'live.example' });
  const [entry, ...others] = watch.entries(7);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ kind: 'identifiers', runId: 7 });
  const [found] = (entry as Extract<typeof entry, { kind: 'identifiers' }>).identifiers;
  expect(found?.survived).toContain('private-mode');
  expect(found?.sightings.map(({ exchangeId }) => exchangeId)).toEqual([1, 2]);
});

test('where nothing stayed the same there is no row', () => {
  const watch = watching();
  watch.analysed(analysis(1), { kind: 'exchange', exchange: sampleExchange({ seq: 1 }) });
  watch.analysed(analysis(2, [token]), { kind: 'exchange', exchange: sampleExchange({ seq: 2 }) });
  expect(watch.entries(1)).toEqual([]);
});
