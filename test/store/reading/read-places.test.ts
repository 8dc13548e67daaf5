import { expect, test } from 'vitest';
import type { PlaceClaim } from '../../../src/model/index.ts';
import { readPlaces } from '../../../src/store/reading/read-places.ts';
import { memoryDatabase } from '../memory-database.ts';

test('claims come back as they were stored, by host', () => {
  const one: PlaceClaim = { host: 'a', ip: null, item: 'company', value: 'A', source: 's', asOf: null };
  const two: PlaceClaim = { host: 'a', ip: '192.0.2.1', item: 'network', value: 'N', source: 's', asOf: 5 };
  const three: PlaceClaim = { host: 'b', ip: null, item: 'parent', value: 'P', source: 's', asOf: 6 };
  const db = memoryDatabase([{ kind: 'places', places: [three, two, one] }]);
  expect(readPlaces(db)).toEqual(
    new Map([
      ['a', [one, two]],
      ['b', [three]],
    ]),
  );
});
