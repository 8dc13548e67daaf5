import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import type { Message } from '../../../src/model/index.ts';
import { post } from '../message.ts';
import { join, lengthField, numberField } from '../protobuf-bytes.ts';
import { fires, silent } from '../protocol-tables.ts';

// The numbers of the fields are made up: the protocol must not depend on them.
const parameter = (name: string, value: string | number): Uint8Array =>
  lengthField(1, join(lengthField(1, name), typeof value === 'string' ? lengthField(2, value) : numberField(3, value)));
const event = (name: string, at: number, ...parameters: readonly Uint8Array[]): Uint8Array =>
  lengthField(2, join(...parameters, lengthField(2, name), numberField(3, at), numberField(4, at - 5_000)));
const property = (name: string): Uint8Array =>
  lengthField(3, join(numberField(1, 1588240000000), lengthField(2, name), numberField(4, 1588240000000)));

const view = event('_vs', 1588243200123, parameter('_o', 'auto'), parameter('_sn', 'Clinic'), parameter('_si', 12));
const search = event('search', 1588243200456, parameter('search_term', 'planted secret alpha'));
const app = lengthField(25, '1:123456789012:android:0123456789abcdef');
const bundle = (...fields: readonly Uint8Array[]): Uint8Array =>
  lengthField(1, join(numberField(1, 1), lengthField(8, 'android'), lengthField(14, 'com.example.clinic'), ...fields));
const at = (target: string, message: Message): Message => ({ ...message, target });
const sid = [property('_sid'), property('_fot')];
const known = [
  { name: '_vs', time: 1588243200123, identity: {} },
  { name: 'search', time: 1588243200456 },
];

describe('firebase', () => {
  fires('firebase', [
    ['two events of an app, compressed', post(gzipSync(bundle(view, search, ...sid, app))), known],
    ['no app, but the path', at('/a', post(bundle(view, search, ...sid))), known],
    ['one event with one parameter', at('/a', post(bundle(search, ...sid))), known.slice(1)],
  ]);
  silent('firebase', [
    ['the names without the app, on another path', post(bundle(view, search, ...sid))],
    ['one name is chance', at('/a', post(bundle(view, search, property('_sid'), app)))],
    ['no event', at('/a', post(bundle(...sid, app)))],
    [
      'the same as JSON',
      at('/a', post('{"1":{"2":{"1":{"1":"_o"},"2":"_vs","3":1588243200123},"3":["_sid","_fot"]}}')),
    ],
  ]);

  test('hostile: cut anywhere or with a byte changed it ends without a crash', () => {
    const whole = bundle(view, search, ...sid, app);
    for (let index = 0; index < whole.length; index += 1) {
      for (const bytes of [whole.slice(0, index), whole.with(index, whole[index]! ^ 0x55)]) {
        const { protocol, nodes } = unwrap(at('/a', post(bytes)));
        expect([null, 'firebase']).toContain(protocol);
        expect(nodes.filter(({ outcome }) => outcome.kind === 'crashed')).toEqual([]);
      }
    }
  });
});
