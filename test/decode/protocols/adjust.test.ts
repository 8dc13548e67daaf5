import { describe } from 'vitest';
import type { Message } from '../../../src/model/index.ts';
import { get, post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const fields = {
  app_token: '2fm9gkqubvpc',
  environment: 'production',
  created_at: '2026-11-22T19:05:32.604Z+0100',
  gps_adid: '38400000-8cf0-11bd-b23e-10b96e40000d',
  android_uuid: 'a-1',
  needs_response_details: '1',
};
const form = (more: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({ ...fields, ...more }).toString();
const at = (target: string, message: Message): Message => ({ ...message, target });
const known = {
  time: 1795370732604,
  identity: { gps_adid: '38400000-8cf0-11bd-b23e-10b96e40000d', android_uuid: 'a-1' },
};

describe('adjust', () => {
  fires('adjust', [
    ['a session', at('/session', post(form())), [{ ...known, name: 'session' }]],
    [
      'an event is named by its token',
      at('/event', post(form({ event_token: 'g3mfiw' }))),
      [{ ...known, name: 'g3mfiw' }],
    ],
    ['a question for the attribution', get(`/attribution?${form()}`), [{ ...known, name: 'attribution' }]],
    ['a path of the app that says nothing', at('/v4/x', post(form())), [{ ...known, name: null }]],
    ['a body behind a query', at('/session?s=1', post(form())), [{ ...known, name: 'session' }]],
  ]);
  silent('adjust', [
    [
      'a token of another app',
      at('/event', post('app_token=abcdef123456&environment=production&created_at=2026-11-22')),
    ],
    ['another environment', at('/session', post(form({ environment: 'staging' })))],
    ['a time that is none', at('/session', post(form({ created_at: 'now' })))],
    ['no device', at('/session', post(form({ gps_adid: '', android_uuid: '' })))],
  ]);
  survives('adjust', at('/session', post(form())));
});
