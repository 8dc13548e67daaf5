import { expect, test } from 'vitest';
import { hasTrace } from '../../src/decode/traces.ts';
import { rootsOf } from './events/carriers.ts';
import { post } from './message.ts';

const json = rootsOf(post('{"notifier":"x"}', [['OT_SID', 'y']]));
const form = rootsOf(post(`tv=1&long=${'x'.repeat(24)}`));
const closed = rootsOf(post(Buffer.from('8f1c03d9aa5be7', 'hex')));

test('one trace of several is enough, and each kind is looked for in its place', () => {
  expect(hasTrace(json, { fields: ['notifier'], words: ['"notifier"'] })).toBe(true);
  expect(hasTrace(json, { fields: ['notifier'] })).toBe(false);
  expect(hasTrace(json, { headers: ['ot_sid'] })).toBe(true);
  expect(hasTrace(json, { decoders: ['json'] })).toBe(true);
  expect(hasTrace(form, { fields: ['tv'] })).toBe(true);
  expect(hasTrace(form, { words: ['tv'] })).toBe(false);
  expect([hasTrace(form, { longField: true }), hasTrace(json, { longField: true })]).toEqual([true, false]);
  expect([hasTrace(closed, { closedBody: true }), hasTrace(form, { closedBody: true })]).toEqual([true, false]);
});

test('a message without a body has no closed body, and no traces are no trace', () => {
  expect(hasTrace(rootsOf({ ...post(''), body: null }), { closedBody: true })).toBe(false);
  expect(hasTrace(json, {})).toBe(false);
});
