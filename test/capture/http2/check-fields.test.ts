import { describe, expect, test } from 'vitest';
import type { BlockKind } from '../../../src/capture/http2/check-fields.ts';
import { checkFields } from '../../../src/capture/http2/check-fields.ts';
import type { Header } from '../../../src/model/index.ts';

const get: readonly Header[] = [
  [':method', 'GET'],
  [':scheme', 'https'],
  [':authority', 'a.test'],
  [':path', '/'],
];
const without = (name: string): readonly Header[] => get.filter(([own]) => own !== name);

describe('it lets pass', () => {
  test.each<[what: string, kind: BlockKind, list: readonly Header[]]>([
    ['a request', 'request', get],
    ['a request with Host instead of :authority', 'request', [...without(':authority'), ['host', 'a.test']]],
    ['the same field twice', 'request', [...get, ['cookie', 'a=1'], ['cookie', 'b=2']]],
    ['TE: trailers', 'request', [...get, ['te', 'Trailers']]],
    ['a plain CONNECT', 'request', [[':method', 'CONNECT'], [':authority', 'a.test:443']]], // prettier-ignore
    ['an answer', 'response', [[':status', '200'], ['server', 'a  b\x80']]], // prettier-ignore
    ['trailers', 'trailers', [['grpc-status', '0']]],
    ['no trailers', 'trailers', []],
  ])('%s', (_what, kind, list) => {
    expect(checkFields(list, kind)).toBeNull();
  });
});

describe('it stops', () => {
  test.each<[what: string, kind: BlockKind, list: readonly Header[]]>([
    ['a request without a method', 'request', without(':method')],
    ['a request without a scheme', 'request', without(':scheme')],
    ['a request without a path', 'request', without(':path')],
    ['a request to no one', 'request', without(':authority')],
    ['an empty path', 'request', [...without(':path'), [':path', '']]],
    ['a method with a space', 'request', [...without(':method'), [':method', 'GET /x']]],
    ['a pseudo field twice', 'request', [...get, [':path', '/b']]],
    ['a pseudo field behind others', 'request', [['a', 'b'], ...get]],
    ['a pseudo field that is none', 'request', [...get, [':own', 'x']]],
    ['a status in a request', 'request', [...get, [':status', '200']]],
    ['an extended CONNECT', 'request', [[':method', 'CONNECT'], [':protocol', 'websocket'], ...get.slice(1)]], // prettier-ignore
    ['a CONNECT with a path', 'request', [[':method', 'CONNECT'], ...get.slice(1)]],
    ['capital letters', 'request', [...get, ['Accept', '*/*']]],
    ['a line break in a value', 'request', [...get, ['a', 'b\r\nc: d']]],
    ['a zero in a value', 'request', [...get, ['a', 'b\0']]],
    ['a name with a space', 'request', [...get, ['a b', 'c']]],
    ['an empty name', 'request', [...get, ['', 'c']]],
    ['Connection', 'request', [...get, ['connection', 'close']]],
    ['Transfer-Encoding', 'request', [...get, ['transfer-encoding', 'chunked']]],
    ['TE: gzip', 'request', [...get, ['te', 'gzip']]],
    ['a length that is no number', 'request', [...get, ['content-length', '+5']]],
    ['an answer without a status', 'response', [['server', 'x']]],
    ['an answer with a status of two digits', 'response', [[':status', '20']]],
    ['a status in trailers', 'trailers', [[':status', '200']]],
  ])('%s', (_what, kind, list) => {
    expect(checkFields(list, kind)).toEqual(expect.any(String));
  });
});
