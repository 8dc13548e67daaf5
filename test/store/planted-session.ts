import { sha256, toUtf8 } from '../../src/bytes/index.ts';
import type { CapturedBody, Entry, Payload } from '../../src/model/index.ts';
import { START, connectionEnd, exchange, finding, payload } from './sample-parts.ts';
import { analysis, run } from './sample-session.ts';

interface Planted {
  readonly entries: readonly Entry[];
  readonly secrets: readonly string[];
}

/** A session with 50 different secrets in every place where a phone, an app or a tester can put one. */
export function plantedSession(): Planted {
  const secrets: string[] = [];
  const plant = (): string => {
    const secret = `S3cret-${sha256(String(secrets.length)).slice(0, 16)}`;
    secrets.push(secret);
    return secret;
  };
  const body = (): CapturedBody => {
    const kept = toUtf8(`{"k":"${plant()}"}`);
    return { kept, length: kept.length, sha256: sha256(kept), complete: true };
  };
  const known = Array.from({ length: 10 }, plant);
  const canaries = known.map((value): Entry => ({ kind: 'canary', canary: { kind: 'text', value } }));
  const secretHeaders = ['Authorization', 'Proxy-Authorization', 'Cookie', 'X-Api-Key', 'X-Auth-Token', 'X-Device-Id'];
  const encoded = Buffer.from(plant()).toString('base64');
  secrets.splice(secrets.length - 1, 1, encoded);
  const found = plant();
  const nodes: readonly Payload[] = [
    payload('x1:request.body', { text: plant(), slot: { kind: 'field', pointer: `/${known[0]!}` } }),
    payload(`x1:request.body/form.${known[1]!}`, { text: plant(), trail: `form.${known[1]!} > json` }),
    payload('x1:request.headers.x-blob/base64.0', { root: 'request.headers.x-blob', trail: 'base64', text: found }),
    payload('x1:request.body/1', { outcome: { kind: 'sealed', why: `for ${known[2]!}` }, text: plant() }),
    payload('x1:request.body/2', { text: plant(), sha256: plant() }),
  ];
  const [event] = analysis.events;
  const entries: readonly Entry[] = [
    { kind: 'run', run },
    { kind: 'phase', phase: { id: 1, name: `for ${known[3]!}`, private: false, consent: null, startedAt: START } },
    ...canaries,
    {
      kind: 'exchange',
      exchange: exchange(1, {
        url: `https://${plant()}:${plant()}@sa.example/u/${known[4]!}?q=${plant()}&r=${plant()}#${plant()}`,
        requestHeaders: [
          ...secretHeaders.map((name): [string, string] => [name, plant()]),
          ['Referer', `https://a.example/p?x=${plant()}`],
          [':path', `/p?x=${plant()}`],
          ['X-Blob', encoded],
          ['X-Free', `for ${known[5]!} or ${found}`],
        ],
        requestBody: body(),
        responseHeaders: [
          ['Set-Cookie', plant()],
          ['Location', `/next?code=${plant()}`],
        ],
        responseBody: body(),
        errorDetail: `could not reach ${known[6]!}`,
        altered: [`took ${known[7]!} out`],
      }),
    },
    {
      kind: 'exchange',
      exchange: exchange(2, { host: `${known[8]!}.example`, requestBody: body(), responseBody: body() }),
    },
    {
      kind: 'connection-end',
      end: connectionEnd(1, { sni: `${known[8]!}.example`, detail: known[9]!, alpnOffer: known }),
    },
    {
      kind: 'gap',
      gap: { startedAt: START, endedAt: START, reason: 'r', detail: `while ${known[9]!}`, missing: null },
    },
    {
      kind: 'analysis',
      runId: 1,
      analysis: {
        ...analysis,
        payloads: nodes,
        events: [{ ...event!, identity: { id: plant(), [known[0]!]: plant() }, properties: `{"p":"${plant()}"}` }],
        findings: [
          finding(nodes[2]!.id, { value: found, message: `Saw ${found}.`, canary: null }),
          finding(nodes[1]!.id, { value: plant(), canary: plant() }),
        ],
        partial: `stopped at ${known[0]!}`,
      },
    },
  ];
  // The rest in one long body, as most secrets are.
  const rest = Array.from({ length: 50 - secrets.length }, plant).join(' ');
  const kept = toUtf8(rest);
  const last = exchange(3, { requestBody: { kept, length: kept.length, sha256: null, complete: true } });
  return { entries: [...entries, { kind: 'exchange', exchange: last }], secrets };
}
