import { expect, test } from 'vitest';
import { amplitudeJson, isOfLibrary } from '../../../src/decode/amplitude/json.ts';

test.each([
  [{ library: 'amplitude-ts/2.9.1' }, true],
  [{ library: { name: 'amplitude-android', version: '2' } }, true],
  [{ library: 'my-amplitude-ts' }, false],
  [{ library: 7 }, false],
  [null, false],
])('%o is of their library: %s', (event, isOf) => {
  expect(isOfLibrary(event)).toBe(isOf);
});

test('events need a key beside them, and each a name and someone', () => {
  const event = { event_type: 'a', device_id: 'd' };
  expect(amplitudeJson.places({ api_key: 'k', events: [1, event] })).toEqual(['events']);
  for (const value of [
    { events: [event] },
    { api_key: 'k', events: event },
    { api_key: 'k', events: [{ event_type: 'a' }] },
  ]) {
    expect(amplitudeJson.places(value)).toBeNull();
  }
});
