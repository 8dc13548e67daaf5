import { expect, test } from 'vitest';
import { redactEvent, secretsOf } from '../../src/cli/redact-event.ts';
import type { DataEvent } from '../../src/model/index.ts';
import { createRedactor } from '../../src/store/index.ts';

const MAIL = 'alice.planted@example.org';

const event: DataEvent = {
  at: 1_795_000_000_000,
  phase: `as ${MAIL}`,
  private: true,
  app: 'com.example.browser',
  host: 'sa.example',
  company: 'Example Ltd',
  serverCountry: 'SG',
  seatCountry: 'CN',
  kind: 'email',
  label: `Your e-mail address ${MAIL} was sent.`,
  value: MAIL,
  canary: MAIL,
  field: `0.${MAIL}.seen`,
  howHidden: 'form.data > base64 > json',
  grade: 'encoded',
  confidence: 'observed',
  protocol: 'sensors-analytics',
  eventName: `login ${MAIL}`,
  exchangeId: 1,
  payloadId: `x1:request.body/json.${MAIL}`,
};

const redacted = (one: DataEvent): DataEvent =>
  redactEvent(one, createRedactor(new Uint8Array(32), secretsOf([event], [{ value: 'planted secret alpha' }])));

test('no known secret is left in any column, not even inside other words', () => {
  const text = JSON.stringify(redacted({ ...event, label: `${event.label} planted secret alpha` }));
  expect(text).not.toContain('alice.planted');
  expect(text).not.toContain('planted secret');
});

test('what names no one stays as it was', () => {
  const { at, host, company, kind, howHidden, grade, confidence, protocol, exchangeId } = event;
  expect(redacted(event)).toMatchObject({
    at,
    host,
    company,
    kind,
    howHidden,
    grade,
    confidence,
    protocol,
    exchangeId,
  });
});

test('the same value has the same tag, so that rows can still be joined', () => {
  const { value, canary } = redacted(event);
  expect(value).toMatch(/^redacted:[0-9a-f]{12}$/);
  expect(canary).toBe(value);
});

test('what is known to be absent stays known to be absent', () => {
  const nothing = redacted({ ...event, app: null, host: null, canary: null, field: null, eventName: null });
  expect(nothing).toMatchObject({ app: null, host: null, canary: null, field: null, eventName: null });
});
