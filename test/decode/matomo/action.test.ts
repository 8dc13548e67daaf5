import { expect, test } from 'vitest';
import { isTracked, matomoEvent } from '../../../src/decode/matomo/action.ts';

const reader =
  (fields: Readonly<Record<string, string>>) =>
  (name: string): string | null =>
    fields[name] ?? null;
const place = { payloadId: 'p', pointer: '', properties: '{}' };

test('one parameter of a tracker is chance, two are not; on the path of Matomo none is needed', () => {
  const one = { idsite: '1', rec: '1', rand: '5' };
  expect(isTracked(reader(one), false)).toBe(false);
  expect(isTracked(reader(one), true)).toBe(true);
  expect(isTracked(reader({ ...one, apiv: '1' }), false)).toBe(true);
  expect(isTracked(reader({ ...one, idsite: 'x' }), true)).toBe(false);
  expect(isTracked(reader({ ...one, _id: 'ada' }), true)).toBe(false);
});

test.each([
  [{ e_c: 'shop', e_a: 'buy', search: 'x' }, 'buy'],
  [{ search: 'x' }, 'search'],
  [{ download: 'x' }, 'download'],
  [{ idgoal: '0' }, 'goal'],
  [{ ping: '1' }, 'ping'],
  [{ action_name: 'Clinic' }, 'pageview'],
])('%o is named %s', (fields, name) => {
  expect(matomoEvent(reader(fields), place)).toMatchObject({ name, time: null });
});

test('a time that was kept is UTC', () => {
  expect(matomoEvent(reader({ cdt: '2020-04-30 10:40:00' }), place).time).toBe(1588243200000);
});
