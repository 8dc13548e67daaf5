import { expect, test } from 'vitest';
import { sha256, toUtf8 } from '../../../src/bytes/index.ts';
import type { Entry } from '../../../src/model/index.ts';
import { readEvidence } from '../../../src/store/reading/read-evidence.ts';
import { memoryDatabase } from '../memory-database.ts';
import { START, body, exchange, finding, payload } from '../sample-parts.ts';
import { analysis, entries } from '../sample-session.ts';
import { socketEntries } from '../sample-socket.ts';

test('the bytes behind a finding are those of the root, hashed whole, with the text it was seen in', () => {
  const [inBody, inHeader, ...more] = readEvidence(memoryDatabase(entries));
  expect(more).toEqual([]);
  const sent = entries.flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange] : []))[0]!.requestBody!;
  expect(inBody).toEqual({
    exchangeId: 1,
    method: 'POST',
    url: 'https://sa.example/sa?project=browser',
    at: START + 1000,
    host: 'sa.example',
    root: 'request.body',
    trail: 'form.data_list > base64 > json',
    sha256: sent.sha256,
    size: sent.length,
    excerpt: sent.kept.subarray(0, 512),
    readable: '0.properties.url: https://secret.example/page',
  });
  const text = 'imei 490154203237518';
  expect(inHeader).toMatchObject({
    exchangeId: 2,
    root: 'request.headers.x-device',
    sha256: sha256(text),
    size: text.length,
    excerpt: toUtf8(text),
    readable: text,
  });
});

function manyExchanges(count: number, text: string): readonly Entry[] {
  return Array.from({ length: count }, (_, index) => index + 10).flatMap((seq) => {
    const root = payload(`x${seq}:request.body`, { text });
    const findings = [finding(root.id), finding(root.id)];
    return [
      { kind: 'exchange', exchange: exchange(seq, { requestBody: body(text) }) },
      {
        kind: 'analysis',
        runId: 1,
        analysis: { ...analysis, exchangeSeq: seq, payloads: [root], events: [], findings },
      },
    ] satisfies Entry[];
  });
}

test('there are at most 200 items, none twice, and none is long', () => {
  const evidence = readEvidence(memoryDatabase([...entries, ...manyExchanges(250, 'a'.repeat(5000))]));
  expect(evidence).toHaveLength(200);
  expect(new Set(evidence.map(({ exchangeId, root }) => `${exchangeId} ${root}`)).size).toBe(200);
  expect(evidence.at(-1)).toMatchObject({ size: 5000, readable: 'a'.repeat(2000) });
  expect(evidence.at(-1)?.excerpt).toHaveLength(512);
});

test('the bytes behind a finding in a message are those of the message', () => {
  const text = '{"url":"https://secret.example/page"}';
  expect(readEvidence(memoryDatabase([...entries, ...socketEntries])).at(-1)).toEqual({
    exchangeId: 5,
    method: 'GET',
    url: 'https://push.example/socket',
    at: START + 5300,
    host: 'push.example',
    root: 'request.message.3',
    trail: 'json',
    sha256: sha256(text),
    size: text.length,
    excerpt: toUtf8(text),
    readable: 'url: https://secret.example/page',
  });
});
