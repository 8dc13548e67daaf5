import { expect, test } from 'vitest';
import { bodyOf } from '../../../src/decode/fields.ts';
import { unwrap } from '../../../src/decode/index.ts';
import { headIdentity, isHeadAndBody, recordEvents } from '../../../src/decode/xiaomi/records.ts';
import { post } from '../message.ts';

test('each record is a row with what its head and the common head name', () => {
  const json = '[{"H":{"event":"a","e_ts":1588243200123,"uid":7},"B":{"n":9007199254740993}},{"H":{},"B":{}},{"H":1}]';
  const document = bodyOf(unwrap(post(json)).nodes)!;
  const common = { gaid: 'g', uid: '1' };
  expect(recordEvents({ protocol: 'p', document, json, pointer: '/B', common })).toEqual([
    {
      ...{ payloadId: document.id, pointer: '/B/0', protocol: 'p', name: 'a', time: 1588243200123 },
      ...{ identity: { gaid: 'g', uid: '7' }, properties: '{"n":9007199254740993}' },
    },
    {
      ...{ payloadId: document.id, pointer: '/B/1', protocol: 'p', name: null, time: null },
      ...{ identity: common, properties: '{}' },
    },
  ]);
});

test('a head and a body are objects', () => {
  expect(isHeadAndBody({ H: {}, B: {} })).toBe(true);
  expect([null, [], { H: {} }, { H: [], B: {} }, { H: {}, B: 'b' }].map(isHeadAndBody)).not.toContain(true);
});

test('only names of devices, installations and accounts are identity', () => {
  expect(headIdentity('{"imei":"1","oaid":"2","model":"x","app_id":"3"}')).toEqual({ imei: '1', oaid: '2' });
});
