import { describe } from 'vitest';
import { fixture, post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const call = {
  type: 'track',
  event: 'Order Placed',
  messageId: 'm-1',
  anonymousId: 'a-1',
  userId: 'u-1',
  timestamp: '2026-11-22T18:05:32.604Z',
  context: { library: { name: 'analytics-android', version: '4.11.3' }, device: { id: 'd-1', advertisingId: 'g-1' } },
  properties: { total: 10.5 },
};
const known = {
  name: 'Order Placed',
  time: 1795370732604,
  identity: { userId: 'u-1', anonymousId: 'a-1', 'context.device.id': 'd-1', 'context.device.advertisingId': 'g-1' },
};
const from = (name: string): unknown => ({ ...call, context: { library: { name, version: '1' } } });

describe('segment', () => {
  fires('segment', [
    ['segment.001', fixture('captures/segment.001.bin'), [{ name: 'identify', time: 1795370732604 }]],
    ['a batch of the Android SDK', post(JSON.stringify({ batch: [call, call], sentAt: 'x' })), [known, known]],
    ['one call of the browser', post(JSON.stringify({ ...call, writeKey: 'w' })), [known]],
    [
      'a screen is no name of an event',
      post(JSON.stringify({ ...call, type: 'screen', name: 'Home' })),
      [{ name: 'screen' }],
    ],
    ['analytics.js', post(JSON.stringify(from('analytics.js'))), [{ name: 'Order Placed' }]],
    ['a foreign call in the batch is none', post(JSON.stringify({ batch: [call, { type: 'track' }, 7] })), [known]],
  ]);
  silent('segment', [
    ['RudderStack', post(JSON.stringify({ batch: [from('com.rudderstack.android.sdk.core')] }))],
    ['a library without a name', post(JSON.stringify({ batch: [from('')] }))],
    ['a type of its own', post(JSON.stringify({ batch: [{ ...call, type: 'alert' }] }))],
    ['nobody', post(JSON.stringify({ batch: [{ ...call, userId: null, anonymousId: '' }] }))],
    ['no id of the message', post(JSON.stringify({ batch: [{ ...call, messageId: undefined, note: '"messageId"' }] }))],
  ]);
  survives('segment', post(JSON.stringify({ batch: [call], writeKey: 'w' })));
});
