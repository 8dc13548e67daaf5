import { expect, test } from 'vitest';
import type { PlaceClaim } from '../../src/model/index.ts';
import { lookUpPlaces } from '../../src/pipeline/look-up-places.ts';
import { placesSession } from './places-session.ts';

test('every contact of a stored session is located, by the sources given', () => {
  const file = placesSession([['a.test', '47.74.128.1']]);
  const asked: string[] = [];
  const lookUp = (ip: string) => {
    asked.push(ip);
    return { country: 'SG', network: null };
  };
  const entry = lookUpPlaces(file, () => ({ databases: [{ name: 'db', asOf: 3, lookUp }], companies: [] }));
  const about = { host: 'a.test', ip: '47.74.128.1' };
  const expected: readonly PlaceClaim[] = [
    { ...about, item: 'server-country', value: 'SG', source: 'db', asOf: 3 },
    { ...about, item: 'tls-subject', value: 'CN=a.test', source: 'the certificate shown', asOf: null },
  ];
  expect(entry).toEqual({ kind: 'places', places: expected });
  expect(asked).toEqual(['47.74.128.1']);
});
