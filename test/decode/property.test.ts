import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultLimits, parseHttpRequest, parseKey, replay, stepsOf, unwrap } from '../../src/decode/index.ts';
import type { Message } from '../../src/model/index.ts';
import { fixture, post, rootOf } from './message.ts';

const keys = [parseKey('text:0123456789abcdef')];
const limits = { ...defaultLimits, nodes: 400 };

/** What must be true of any message at all. */
function holds(message: Message): void {
  const { nodes } = unwrap(message, { keys, limits });
  expect(nodes.length).toBeLessThanOrEqual(Math.max(limits.nodes, message.headers.length + 2));
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  const seen = new Set<unknown>([null]);
  for (const node of nodes) {
    expect(seen.has(node.parent)).toBe(true);
    seen.add(node);
    const steps = stepsOf(node);
    expect(steps.length).toBeLessThanOrEqual(limits.depth);
    if (Buffer.compare(replay(rootOf(node).bytes, steps, keys), node.bytes) !== 0) {
      throw new Error(`${node.id} does not replay: ${JSON.stringify(steps)}`);
    }
  }
}

const runs = { numRuns: 2_000 };

test('any bytes at all: the search ends, throws nothing, keeps its limits, and every node replays', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (body) => {
      holds(post(body));
    }),
    runs,
  );
});

test('any texts in any JSON, form or query: the same', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.base64String(),
    fc.webUrl({ withQueryParameters: true }),
  );
  const document = fc.oneof(
    fc.json(),
    fc.dictionary(text, text).map((value) => JSON.stringify(value)),
    fc.array(fc.tuple(text, text)).map((pairs) => new URLSearchParams(pairs).toString()),
    fc.array(text).map((parts) => parts.join('&')),
  );
  fc.assert(
    fc.property(document, text, (body, target) => {
      holds({
        ...post(body),
        target,
        headers: [
          ['Cookie', target],
          ['X-Any', body],
        ],
      });
    }),
    runs,
  );
});

test('encode, then decode: what went in comes out as some text, through up to three layers', () => {
  const layers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    base64: (bytes) => Buffer.from(Buffer.from(bytes).toString('base64')),
    base64url: (bytes) => Buffer.from(Buffer.from(bytes).toString('base64url')),
    hex: (bytes) => Buffer.from(Buffer.from(bytes).toString('hex')),
    gzip: (bytes) => gzipSync(bytes),
    zlib: (bytes) => deflateSync(bytes),
    raw: (bytes) => deflateRawSync(bytes),
    brotli: (bytes) => brotliCompressSync(bytes),
    form: (bytes) => Buffer.from(`v=1&data=${encodeURIComponent(Buffer.from(bytes).toString('latin1'))}`),
  };
  // Two ids, so that the smallest of them is still long enough to be told from an id when it is compressed.
  const inner = fc.record({ url: fc.webUrl(), first: fc.uuid(), second: fc.uuid(), n: fc.integer() });
  // A form carries text: a binary layer directly under it would be sent as latin-1 here, which no client does.
  const chain = fc
    .array(fc.constantFrom(...Object.keys(layers)), { minLength: 1, maxLength: 3 })
    .filter((names) =>
      names.every((name, at) => name !== 'form' || !/^(?:gzip|zlib|raw|brotli)$/.test(names[at - 1] ?? '')),
    );
  fc.assert(
    fc.property(inner, chain, (value, names) => {
      const text = JSON.stringify(value);
      const body = names.reduce<Uint8Array>((bytes, name) => layers[name]!(bytes), Buffer.from(text));
      const message = post(body);
      expect(unwrap(message).nodes.map((node) => node.text)).toContain(text);
      holds(message);
    }),
    runs,
  );
});

test('captures with bytes changed, cut out or put in: the same', () => {
  const names = [
    'KNOWN-sa-android-plain',
    'KNOWN-sa-android-gzip9',
    'sa-js-aes.001',
    'web-posthog.001',
    'mixpanel.001',
  ];
  const messages = names.map((name) => fixture(`captures/${name}.bin`));
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fc.uint8Array({ maxLength: 4 }));
  const mutate = (bytes: Uint8Array, changes: readonly (readonly [number, number, Uint8Array])[]): Uint8Array =>
    changes.reduce((before, [where, remove, insert]) => {
      const at = Math.floor(where * before.length);
      return Buffer.concat([before.subarray(0, at), insert, before.subarray(at + remove)]);
    }, bytes);
  fc.assert(
    fc.property(fc.constantFrom(...messages), fc.array(change, { minLength: 1, maxLength: 4 }), (message, changes) => {
      const body = mutate(message.body ?? new Uint8Array(), changes);
      const target = Buffer.from(mutate(Buffer.from(message.target ?? '', 'latin1'), changes)).toString('latin1');
      holds({ ...message, body: new Uint8Array(body), target });
    }),
    { numRuns: 500 },
  );
});

test('any bytes at all are either a request or a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, plausible) => {
      const start = plausible
        ? Buffer.from('POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n')
        : new Uint8Array();
      const parsed = parseHttpRequest(new Uint8Array(Buffer.concat([start, bytes])));
      expect(parsed.ok ? parsed.message.side : typeof parsed.reason).toBe(parsed.ok ? 'request' : 'string');
    }),
    runs,
  );
});
