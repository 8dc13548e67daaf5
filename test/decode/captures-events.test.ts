import { expect, test } from 'vitest';
import { protocols, unwrap } from '../../src/decode/index.ts';
import { fixture } from './message.ts';

/** What each client sent, read from its raw request without this project's code; null: it is nobody's of these. */
const SENT: Readonly<Record<string, { readonly protocol: string | null; readonly events: readonly unknown[] }>> = {
  'mixpanel.001': {
    protocol: 'mixpanel',
    events: [{ name: 'page_view', time: null, identity: { distinct_id: 'user-4711-planted' } }],
  },
  'mixpanel.002': {
    protocol: 'mixpanel',
    events: [{ name: '$set', time: null, identity: { $distinct_id: 'user-4711-planted' } }],
  },
  'mixpanel.003': {
    protocol: 'mixpanel',
    events: ['a', 'b'].map((name) => ({ name, time: null, identity: { distinct_id: 'user-4711-planted' } })),
  },
  'posthog.001': {
    protocol: 'posthog',
    events: [
      {
        name: 'page_view',
        time: Date.UTC(2026, 10, 22, 18, 5, 27, 465),
        identity: { distinct_id: 'user-4711-planted' },
      },
      {
        name: '$identify',
        time: Date.UTC(2026, 10, 22, 18, 5, 27, 466),
        identity: { distinct_id: 'user-4711-planted' },
      },
    ],
  },
  'web-posthog.001': {
    protocol: 'posthog',
    events: [
      {
        name: '$pageview',
        time: Date.UTC(2026, 10, 22, 18, 19, 43, 243),
        identity: {
          distinct_id: 'user-4711-planted',
          $device_id: '01a2047c-46cc-7012-a7d6-aec02e44249f',
          $user_id: 'user-4711-planted',
        },
      },
    ],
  },
  'segment.001': {
    protocol: 'segment',
    events: [
      {
        name: 'identify',
        time: Date.UTC(2026, 10, 22, 18, 5, 32, 604),
        identity: {
          userId: 'user-4711-planted',
          'context.device.advertisingId': '38400000-8cf0-11bd-b23e-10b96e40000d',
        },
      },
    ],
  },
  'snowplow.001': {
    protocol: 'snowplow',
    events: [{ name: 'search', time: 1795370737579, identity: { uid: 'user-4711-planted' } }],
  },
  'countly.001': {
    protocol: 'countly',
    events: [{ name: 'begin_session', time: 1795370753683, identity: { device_id: 'dev-planted-1' } }],
  },
  // It asks for settings: the device is named, nothing that happened is.
  'web-countly.001': { protocol: 'countly', events: [] },
};

test.each(Object.entries(SENT))('%s has the events that its client sent', (name, sent) => {
  const { protocol, events } = unwrap(fixture(`captures/${name}.bin`));
  expect({ protocol, events: events.map(({ name: of, time, identity }) => ({ name: of, time, identity })) }).toEqual(
    sent,
  );
});

test.each(['segment.001', 'posthog.001'])('cut off in the middle, %s is still no other format', (name) => {
  const message = fixture(`captures/${name}.bin`);
  for (let length = 0; length < message.body!.length; length += 37) {
    const { protocol } = unwrap({ ...message, body: message.body!.slice(0, length), bodyComplete: false });
    expect([name.slice(0, -4), null]).toContain(protocol);
  }
});

test.each(['001', '002', '003', '004', '005'])('chromium-phonehome.%s is no analytics', (number) => {
  expect(protocols.length).toBeGreaterThan(1);
  expect(unwrap(fixture(`captures/chromium-phonehome.${number}.bin`))).toMatchObject({ protocol: null, events: [] });
});
