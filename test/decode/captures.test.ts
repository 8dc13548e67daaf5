import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { UnwrapOptions } from '../../src/decode/index.ts';
import { parseKey, replay, stepsOf, toTextNode, unwrap } from '../../src/decode/index.ts';
import { claims, fixture, rootOf } from './message.ts';

/** Every value that was planted in any of the clients. */
const PLANTED = [
  'user-4711-planted',
  'alice.planted@example.org',
  'planted secret alpha',
  'https://secret-clinic.example/appointments?patient=Alice+Planted',
  '38400000-8cf0-11bd-b23e-10b96e40000d',
  '9774d56d682e549c',
  '867000041234567',
  '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901',
  '1234567890',
  'dev-planted-1',
  '203.0.113.7',
  '+491701234567',
  'Alice Planted',
] as const;

const names = readdirSync(new URL('../../fixtures/decode/captures/', import.meta.url))
  .filter((name) => name.endsWith('.bin'))
  .map((name) => name.slice(0, -4));

const capture = (name: string): ReturnType<typeof fixture> => fixture(`captures/${name}.bin`);

/** Texts of everything but the headers, which are the browser's and not the tracker's. */
function texts(name: string, options?: UnwrapOptions): readonly string[] {
  const nodes = unwrap(capture(name), options).nodes.filter(({ root }) => !root.startsWith('request.headers.'));
  return nodes.flatMap((node) => toTextNode(node)?.text ?? []);
}

const seen = (name: string, options?: UnwrapOptions): readonly string[] =>
  PLANTED.filter((value) => texts(name, options).some((text) => text.includes(value)));

/** What each request holds, worked out without this project's code. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  'KNOWN-sa-android-plain': ['planted secret alpha', '9774d56d682e549c', '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901'],
  'KNOWN-sa-android-login': [
    'planted secret alpha',
    '9774d56d682e549c',
    '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901',
    '1234567890',
  ],
  'KNOWN-sa-android-v1order': ['planted secret alpha', '9774d56d682e549c', '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901'],
  'KNOWN-baidu-mtj': ['planted secret alpha', '867000041234567'],
  'KNOWN-bytedance-tt': [
    'planted secret alpha',
    '38400000-8cf0-11bd-b23e-10b96e40000d',
    '9774d56d682e549c',
    '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901',
  ],
  'KNOWN-umeng-compact-codex1': ['9774d56d682e549c', '867000041234567'],
  'KNOWN-mistat-v3-fc1': [
    'https://secret-clinic.example/appointments?patient=Alice+Planted',
    '38400000-8cf0-11bd-b23e-10b96e40000d',
    '9774d56d682e549c',
    '1234567890',
    'Alice Planted',
  ],
  'KNOWN-miui-spock-b64url': ['38400000-8cf0-11bd-b23e-10b96e40000d', '9774d56d682e549c'],
  'sa-sdk-node.001': ['planted secret alpha', '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901'],
  'sa-sdk-node.002': ['planted secret alpha', '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901'],
  'sa-js-ajax.001': ['5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901', '1234567890', 'Alice Planted'],
  'sa-js-ajax.002': [
    'alice.planted@example.org',
    'planted secret alpha',
    '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901',
    '1234567890',
    'Alice Planted',
  ],
  'mixpanel.001': [
    'user-4711-planted',
    'alice.planted@example.org',
    'https://secret-clinic.example/appointments?patient=Alice+Planted',
    '38400000-8cf0-11bd-b23e-10b96e40000d',
    '9774d56d682e549c',
    'Alice Planted',
  ],
  'mixpanel.002': ['user-4711-planted', 'alice.planted@example.org', 'Alice Planted'],
  'mixpanel.003': ['user-4711-planted'],
  'posthog.001': [
    'user-4711-planted',
    'alice.planted@example.org',
    'https://secret-clinic.example/appointments?patient=Alice+Planted',
    'Alice Planted',
  ],
  'web-posthog.001': ['user-4711-planted', 'Alice Planted'],
  'segment.001': [
    'user-4711-planted',
    'alice.planted@example.org',
    '38400000-8cf0-11bd-b23e-10b96e40000d',
    '203.0.113.7',
    'Alice Planted',
  ],
  'snowplow.001': ['user-4711-planted', 'alice.planted@example.org', 'planted secret alpha'],
  'countly.001': ['dev-planted-1'],
  'web-countly.001': ['dev-planted-1'],
};

describe('every planted value that a client held is in the text of some node', () => {
  test.each(Object.entries(HELD))('%s', (name, held) => {
    expect(seen(name)).toEqual(held);
  });

  test('sa-js-aes, but only with the key of its page', () => {
    const keys = [parseKey('text:0123456789abcdef')];
    const uuid = '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901';
    expect(seen('sa-js-aes.001', { keys })).toContain(uuid);
    expect(seen('sa-js-aes.001')).not.toContain(uuid);
    expect(seen('sa-js-aes.001', { keys: [parseKey('text:fedcba9876543210')] })).not.toContain(uuid);
  });
});

describe('protocol and grade of a capture', () => {
  test.each([
    ['KNOWN-sa-android-plain', 'sensors-analytics', 'compressed'],
    ['KNOWN-sa-android-v1order', 'sensors-analytics', 'compressed'],
    ['KNOWN-sa-android-gzip9', 'sensors-analytics', 'public-key'],
    ['sa-sdk-node.001', 'sensors-analytics', 'compressed'],
    ['sa-js-ajax.001', 'sensors-analytics', 'encoded'],
    ['sa-js-aes.001', 'sensors-analytics', 'opaque'],
    ['mixpanel.003', 'mixpanel', 'encoded'],
    ['posthog.001', 'posthog', 'plain'],
    ['web-posthog.001', 'posthog', 'compressed'],
    ['segment.001', 'segment', 'plain'],
    ['KNOWN-onetrack-sealed', 'onetrack', 'public-key'],
    ['KNOWN-mistat-v3-fc1', 'mistat', 'key-in-message'],
    ['KNOWN-miui-spock-b64url', 'miui-analytics', 'encoded'],
    ['KNOWN-umeng-compact-codex1', 'umeng', 'key-in-message'],
    ['KNOWN-bytedance-tt', 'bytedance-applog', 'key-derived'],
    ['KNOWN-baidu-mtj', 'baidu-mtj', 'plain'],
  ])('%s is %s, %s', (name, protocol, grade) => {
    expect(unwrap(capture(name))).toMatchObject({ protocol, grade, partial: null });
  });
});

test('the visited page of the Android SDK has the id and the trail that a report shows', () => {
  const { nodes } = unwrap(capture('KNOWN-sa-android-plain'));
  const page = nodes.find(({ id }) => id === 'x1:request.body/form.data_list/base64.0/gzip.0/json.0.properties.url');
  expect(page).toMatchObject({ trail: 'form.data_list > base64 > gzip > json', grade: 'compressed', name: 'url' });
});

test.each(['KNOWN-onetrack-sealed', 'KNOWN-sa-android-gzip9'])(
  '%s stays closed: no step claims to have opened it',
  (name) => {
    expect(claims(capture(name))).toEqual([]);
  },
);

test('the sealed batch of the Android SDK says how it is sealed, for each of its payloads', () => {
  const sealed = unwrap(capture('KNOWN-sa-android-gzip9')).nodes.filter(({ outcome }) => outcome.kind === 'sealed');
  expect(sealed.map(({ outcome, grade }) => ({ outcome, grade }))).toEqual(
    Array.from({ length: 4 }, () => ({
      outcome: { kind: 'sealed', why: 'RSA-wrapped session key (ekey, 256 bytes), pkv 1' },
      grade: 'public-key',
    })),
  );
});

test.each(['001', '004', '005'])('the background traffic chromium-phonehome.%s holds no planted value', (number) => {
  const name = `chromium-phonehome.${number}`;
  const all = unwrap(capture(name)).nodes.flatMap((node) => toTextNode(node)?.text ?? []);
  expect(PLANTED.filter((value) => all.some((text) => text.includes(value)))).toEqual([]);
  expect(claims(capture(name))).toEqual([]);
});

test('in the page load itself the planted value is in the target or the Referer and nothing is claimed', () => {
  for (const name of ['chromium-phonehome.002', 'chromium-phonehome.003']) {
    expect(claims(capture(name))).toEqual([]);
    const roots = unwrap(capture(name)).nodes.filter(({ text }) => text?.includes('Alice Planted') === true);
    expect(roots.map(({ root }) => root)).toEqual([name.endsWith('2') ? 'request.target' : 'request.headers.referer']);
  }
});

test.each(names)('every node of %s replays from the raw bytes of its root', (name) => {
  const keys = [parseKey('text:0123456789abcdef')];
  for (const node of unwrap(capture(name), { keys }).nodes) {
    expect(replay(rootOf(node).bytes, stepsOf(node), keys)).toEqual(node.bytes);
  }
});
