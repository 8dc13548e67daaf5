import { expect, test } from 'vitest';
import { decoders, protocols, unwrap } from '../../src/decode/index.ts';
import { unwrapWith } from '../../src/decode/unwrap.ts';
import type { Event, Message } from '../../src/model/index.ts';
import { get, post } from './message.ts';

/** What of an event a row of a table states. */
export type Stated = Partial<Pick<Event, 'name' | 'time' | 'identity' | 'properties'>>;

/** One message that must be recognised, with its events. */
export type Fires = readonly [what: string, message: Message, events: readonly Stated[]];

/** Every message is the protocol's, alone of all, and has exactly these events. */
export function fires(id: string, rows: readonly Fires[]): void {
  test.each(rows)('fires: %s', (_, message, events) => {
    const result = unwrap(message);
    expect(result.protocol).toBe(id);
    expect(result.events).toMatchObject(events.map((event) => ({ protocol: id, ...event })));
    expect(result.events).toHaveLength(events.length);
    const nodes = new Set(result.nodes.map((node) => node.id));
    for (const { payloadId, properties } of result.events) {
      expect(nodes).toContain(payloadId);
      expect(JSON.parse(properties)).toBeTypeOf('object');
    }
    const others = protocols.filter((each) => unwrapWith({ decoders, protocols: [each] }, message).protocol !== null);
    expect(others.map((each) => each.id)).toEqual([id]);
  });
}

/** No message is taken for the protocol's. */
export function silent(id: string, rows: readonly (readonly [what: string, message: Message])[]): void {
  test.each([...rows, ...ORDINARY])('silent: %s', (_, message) => {
    expect(unwrap(message).protocol).not.toBe(id);
  });
}

/** Cut, repeated, turned inside out, or with foreign types in every place: it ends, and what is claimed is well-formed. */
export function survives(id: string, message: Message): void {
  test('hostile: cut anywhere and with every value replaced, it ends without a crash', () => {
    const text = message.body === null ? (message.target ?? '') : new TextDecoder().decode(message.body);
    const again = (changed: string): Message =>
      message.body === null ? { ...message, target: changed } : { ...message, body: new TextEncoder().encode(changed) };
    const cuts = Array.from({ length: 24 }, (_, index) => text.slice(0, Math.floor((text.length * index) / 24)));
    const swaps = ['null', '[]', '{}', '-1e999', '"\\ud800"', '{"__proto__":{"a":1}}'].flatMap((value) => [
      text.replaceAll(/"[^"{}[\]]*"(?=[,}\]])/g, value),
      text.replaceAll(/:\s*"[^"]*"/g, `:${value}`),
      text.replaceAll(/=[^&]*/g, `=${encodeURIComponent(value)}`),
    ]);
    for (const changed of [...cuts, ...swaps, `[${text}]`, `[${`${text},`.repeat(20)}${text}]`]) {
      const { protocol, events, nodes } = unwrap(again(changed));
      expect([id, null]).toContain(protocol);
      const ids = new Set(nodes.map((node) => node.id));
      for (const { payloadId, time, identity } of events) {
        expect(ids).toContain(payloadId);
        expect(time === null || Number.isSafeInteger(time)).toBe(true);
        for (const value of Object.values(identity)) expect(value).toBeTypeOf('string');
      }
      expect(nodes.filter(({ outcome }) => outcome.kind === 'crashed')).toEqual([]);
    }
  });
}

/** Messages of apps and pages that are nobody's analytics. */
const ORDINARY: readonly (readonly [string, Message])[] = [
  ['a login', post(JSON.stringify({ user: 'ada', password: 'engine', device_id: 'd-1', api_key: 'k' }))],
  [
    'GraphQL',
    post('{"operationName":"Me","variables":{"id":"7"},"query":"query Me($id: ID!) { user(id: $id) { name } }"}'),
  ],
  ['JSON-RPC batch', post('[{"jsonrpc":"2.0","id":1,"method":"track","params":{"event":"a","time":1}}]')],
  [
    'an API answer',
    post('{"data":[{"id":1,"type":"track","attributes":{"name":"Song","time":201}}],"meta":{"total":1}}'),
  ],
  ['an event of a calendar', post('{"event":"Dinner","time":1588243200,"userId":"u","properties":{"place":"Rome"}}')],
  ['events of no one in particular', post('{"events":[{"name":"tap","time":1588243200123,"data":{"x":1}}]}')],
  ['a form', post('name=Ada&mail=ada%40example.org&timestamp=1588243200&e=1&p=web')],
  ['a query', get('/search?e=ue&p=2&tv=1&q=planted&idsite=1&data=abc')],
  ['NDJSON logs', post('{"level":"info","msg":"a"}\n{"type":"event","length":2}\n{}')],
  ['minified JSON', post('{"a":{"b":[1,2,{"c":"d"}],"e":"f"},"g":[["h","i"],["j","k"]]}')],
];
