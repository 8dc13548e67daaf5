import { describe, expect, test } from 'vitest';
import { everywhere, identifiersIn, PHASES } from './sent.ts';
import type { Sent } from './sent.ts';

const UUID = '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901';
const HEX = '8f3a91c07be245d6';
const RANDOM = 'q7Xr2LmZ9dKp4VtB8nYw1G';

describe('an identifier is', () => {
  const fires: readonly (readonly [why: string, sent: Sent])[] = [
    ['a UUID in distinct_id', { value: UUID, field: 'distinct_id' }],
    ['a UUID in braces', { value: `{${UUID}}`, field: 'deviceId' }],
    ['hex digits in device_id', { value: HEX, field: '0.device_id' }],
    ['hex digits under a JSON pointer', { value: HEX, field: '/0/properties/anonymous_id' }],
    ['mixed letters in install_id', { value: RANDOM, field: 'install_id' }],
    ['a number in uid', { value: '7312046620946811', field: 'uid' }],
    ['groups of hex digits in distinct_id', { value: '1916d8f4b6d2c3-0f5f2d5f6b8f1-26001151', field: 'distinct_id' }],
    ['a header of the vendor', { value: UUID, field: 'x-device-id', root: 'request.headers.x-device-id' }],
    ['a cookie', { value: RANDOM, field: 'datr', root: 'request.cookies.datr' }],
    [
      'the number of a browser in a cookie',
      { value: 'GA1.2.1832045577.1699999999', field: '_ga', root: 'request.cookies._ga' },
    ],
    ['a visitor in base64url', { value: 'c9X_2LmZ-dKp4VtB8nYw', field: 'visitor_id' }],
    ['the installation of Firebase', { value: HEX.repeat(2), field: 'app_instance_id' }],
  ];
  test.each(fires)('%s, with one owner', (_why, sent) => {
    const [found] = identifiersIn(everywhere(sent, false));
    expect(found).toMatchObject({ value: sent.value, survived: ['requests', 'phases', 'private-mode'] });
    expect(found!.sightings).toHaveLength(4);
  });

  test('a value of unknown name that several owners get in several phases, and it is said what is not known', () => {
    const sent = everywhere({ value: UUID, field: 'd' });
    expect(identifiersIn(sent)[0]).toMatchObject({
      kind: 'unknown-id',
      survived: expect.arrayContaining(['hosts']) as unknown,
    });
    expect(identifiersIn(sent)[0]!.reason).toContain('cannot be told from a constant');
    expect(identifiersIn(everywhere({ value: UUID, field: 'd' }, false))).toEqual([]);
  });

  test('a value in a field that names someone, from the third request of one phase on, and no further claim is made', () => {
    const once: Sent = { value: UUID, field: 'device_id' };
    expect(identifiersIn([once, once])).toEqual([]);
    const [found] = identifiersIn([once, once, once]);
    expect(found!.survived).toEqual(['requests']);
    expect(found!.reason).toContain('whether it lasts longer was not seen');
  });

  test('what a detector knows keeps its kind, in whatever field it stands, and only when it is sure', () => {
    const told = (confidence: 'inferred' | 'possible'): readonly Sent[] =>
      everywhere({ value: HEX, field: 'checksum', finding: { value: HEX, kind: 'android-id', confidence } });
    expect(identifiersIn(told('inferred'))[0]?.kind).toBe('android-id');
    expect(identifiersIn(told('possible'))).toEqual([]);
  });

  test('a cookie of no other name is one of a cookie', () => {
    const cookie = { value: RANDOM, field: 'datr', root: 'request.cookies.datr' };
    expect(identifiersIn(everywhere(cookie, false))[0]?.kind).toBe('cookie-id');
  });

  test('listed before others when it survived more', () => {
    const found = identifiersIn([
      ...everywhere({ value: HEX, field: 'uid' }, false),
      ...everywhere({ value: UUID, field: 'uid' }),
    ]);
    expect(found.map(({ value }) => value)).toEqual([UUID, HEX]);
  });
});

describe('silent, though sent in all phases and to two owners:', () => {
  const silent: readonly (readonly [why: string, sent: Sent])[] = [
    ['an API key', { value: 'AIzaSyD4x9Q2mZ8vKp1LtR7', field: 'api_key' }],
    ['an app key', { value: HEX.repeat(2), field: 'appKey' }],
    ['the token of a project', { value: HEX.repeat(2), field: 'token' }],
    ['an app token', { value: 'k2x9Qm4z8vKp1LtR', field: 'app_token' }],
    ['a project id', { value: UUID, field: 'project_id' }],
    ['an app id', { value: HEX, field: 'appid' }],
    ['a DSN', { value: HEX.repeat(2), field: 'sentry_dsn' }],
    ['the hash of a content', { value: HEX.repeat(4), field: 'sha256' }],
    ['a checksum', { value: HEX, field: 'checksum' }],
    ['a signature', { value: RANDOM, field: 'sign' }],
    ['an SDK version', { value: '1.4.2-b20a83f19c07', field: 'sdk_version' }],
    ['a version without a name', { value: '12.5.1.0', field: 'x' }],
    ['a version of a field that names someone', { value: '110.0.5481.153', field: 'user_id' }],
    ['a build number', { value: 'TKQ1.220829.002', field: 'b' }],
    ['a build fingerprint', { value: 'Redmi/rosemary/rosemary:13/TP1A.220624.014/V14.0.4', field: 'fingerprint' }],
    ['a commit of the build', { value: HEX.repeat(2), field: 'git_commit' }],
    ['a model', { value: 'SM-G991B-128', field: 'device' }],
    ['a model of many parts', { value: 'OnePlus9Pro5G128GB', field: 'device' }],
    ['a model name of digits and letters', { value: 'M2101K6G2201116SG', field: 'model' }],
    ['seconds since the epoch', { value: '1699999999', field: 'uid' }],
    ['milliseconds since the epoch', { value: '1588243200123', field: 'session_uid' }],
    ['a date and time', { value: '20261123050759', field: 'user_id' }],
    ['an ISO date', { value: '2026-11-23T05:07:59.123Z', field: 'device_id' }],
    ['a MIME type', { value: 'application/vnd.api+json', field: 'uid' }],
    ['a user agent', { value: 'okhttp/4.9.3 (Android 13)', field: 'client' }],
    ['an address of a page', { value: 'https://www.example.org/a1b2c3d4e5f6', field: 'device_id' }],
    ['a path', { value: '/v1/track/a1b2c3d4e5f6', field: 'uid' }],
    ['a package name', { value: 'com.miui.browser2024', field: 'uid' }],
    ['words', { value: 'global_browser_mini_v2', field: 'user_id' }],
    ['a host name', { value: 'sa3.api.intl.miui.com', field: 'device_id' }],
    ['a placeholder', { value: '00000000-0000-0000-0000-000000000000', field: 'gaid' }],
    ['a sequence', { value: '1234567890123456', field: 'device_id' }],
    ['an alphabet', { value: '0123456789abcdefghij', field: 'device_id' }],
    ['what is too short', { value: 'a1b2c3', field: 'device_id' }],
    ['what is too long', { value: HEX.repeat(9), field: 'device_id' }],
    ['a number of nine digits', { value: '731204662', field: 'uid' }],
    ['a screen', { value: '1080x2400x440', field: 'device' }],
    ['an ad unit', { value: HEX, field: 'ad_unit_id' }],
    ['an experiment', { value: HEX, field: 'experiment_id' }],
    ['a measurement id', { value: 'G-4RT9X2KQ7Z', field: 'tid' }],
    ['consent', { value: 'CPXxRfAPXxRfAAfKABENB2CgAAAA', field: 'gdpr_consent', root: 'request.cookies.gdpr_consent' }],
    ['a protection of forms', { value: RANDOM, field: 'csrftoken', root: 'request.cookies.csrftoken' }],
    ['the tag of a cached file', { value: RANDOM, field: 'if-none-match', root: 'request.headers.if-none-match' }],
    ['credentials of HTTP', { value: RANDOM, field: 'authorization', root: 'request.headers.authorization' }],
    ['a trace of one request', { value: HEX, field: 'traceparent', root: 'request.headers.traceparent' }],
    ['what a server said', { value: UUID, field: 'device_id', root: 'response.body' }],
    [
      'a planted search word',
      {
        value: 'zq7kestrel4harbour9',
        field: 'uid',
        finding: { value: 'zq7kestrel4harbour9', kind: 'query', confidence: 'observed' },
      },
    ],
  ];
  test.each(silent)('%s', (_why, sent) => {
    expect(identifiersIn(everywhere(sent))).toEqual([]);
  });

  test('what was sent once', () => {
    expect(identifiersIn([{ value: UUID, field: 'device_id' }])).toEqual([]);
  });

  test('shuffled noise: of 5,000 values made anew for each request, under 1 % are called the same', () => {
    const hex = (seed: number): string => {
      let state = (seed * 2_654_435_761) >>> 0;
      return Array.from({ length: 16 }, () => {
        state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
        return ((state >>> 24) & 15).toString(16);
      }).join('');
    };
    const noise = Array.from({ length: 5_000 }, (_, index): Sent => ({
      value: index % 2 === 0 ? hex(index + 1) : hex(index + 1).slice(0, 12),
      field: ['device_id', 'uuid', 'session', 'x'][index % 4]!,
      host: index % 3 === 0 ? 'other.test' : 'telemetry.example',
      phaseId: ((index * 7) % PHASES.length) + 1,
    }));
    expect(identifiersIn(noise).length).toBeLessThan(50);
  });
});
