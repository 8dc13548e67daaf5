import { describe } from 'vitest';
import { post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const notifier = { name: 'Android Bugsnag Notifier', version: '6.2.0', url: 'https://bugsnag.com' };
const error = {
  payloadVersion: '4',
  severity: 'error',
  exceptions: [{ errorClass: 'java.lang.IllegalStateException', message: 'm', stacktrace: [] }],
  user: { id: 'u-1', email: 'a@b.example' },
  device: { id: 'd-1', time: '2026-11-22T18:05:32.604Z' },
  metaData: { app: { name: 'x' } },
};
const session = { id: 's-1', startedAt: '2026-11-22T18:05:32Z', user: { id: 'u-1' } };

describe('bugsnag', () => {
  fires('bugsnag', [
    [
      'an error',
      post(JSON.stringify({ apiKey: 'c9d60ae4c7e70c4b6c4ebd3e8056d2b8', notifier, events: [error] })),
      [
        {
          name: 'java.lang.IllegalStateException',
          time: 1795370732604,
          identity: { 'user.id': 'u-1', 'user.email': 'a@b.example', 'device.id': 'd-1' },
          properties: '{"app":{"name":"x"}}',
        },
      ],
    ],
    [
      'sessions, whose device is said once',
      post(JSON.stringify({ notifier, app: {}, device: { id: 'd-1' }, sessions: [session, session] })),
      [1, 2].map(() => ({ name: 'session', time: 1795370732000, identity: { 'device.id': 'd-1', 'user.id': 'u-1' } })),
    ],
  ]);
  silent('bugsnag', [
    [
      'another notifier',
      post(
        JSON.stringify({
          notifier: { ...notifier, name: 'X', url: 'https://x.example' },
          note: 'bugsnag',
          events: [error],
        }),
      ),
    ],
    ['a notifier without errors', post(JSON.stringify({ notifier, events: [{ severity: 'error' }] }))],
    ['settings of an app that uses it', post(JSON.stringify({ notifier: 'bugsnag', events: ['error'] }))],
  ]);
  survives('bugsnag', post(JSON.stringify({ notifier, events: [error] })));
});
