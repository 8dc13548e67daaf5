import { expect, test } from 'vitest';
import { compareDestinations } from '../../src/claims/compare-destinations.ts';
import { sideOf } from '../../src/claims/side.ts';
import { compareFacts } from './sample-compare.ts';
import { sighting, traffic } from './sample-facts.ts';

const contact = traffic({ host: 'sa.vendor.example' });

test('each kind at each destination appears, stays or vanishes', () => {
  const first = compareFacts({ traffic: [contact], sightings: [sighting(), sighting({ kind: 'imei' })] });
  const second = compareFacts({ traffic: [contact], sightings: [sighting(), sighting({ kind: 'gaid', findings: 1 })] });
  const { destinations } = compareDestinations(sideOf(first, null), sideOf(second, null));
  expect(destinations.map(({ kind, status, first: one, second: other }) => [kind, status, one, other])).toEqual([
    [null, 'stays', 12, 12],
    ['gaid', 'appears', 0, 1],
    ['imei', 'vanishes', 3, 0],
    ['url', 'stays', 3, 3],
  ]);
});

test('what an idle phone sends in either session is left out of both', () => {
  const idle = sighting({ phaseId: 1, kind: 'gaid' });
  const first = compareFacts({ traffic: [], sightings: [idle, sighting({ kind: 'gaid' })] });
  const second = compareFacts({ traffic: [], sightings: [sighting({ kind: 'gaid' })] });
  expect(compareDestinations(sideOf(first, null), sideOf(second, null))).toEqual({ idle: 1, destinations: [] });
});

test('what is not seen beside unread traffic is not said to be gone', () => {
  const unread = [{ phaseId: 2, host: 'sa.vendor.example', outcome: 'sealed', payloads: 4 }];
  const first = compareFacts({ traffic: [contact], sightings: [sighting()] });
  const second = compareFacts({ traffic: [{ ...contact, cut: 1 }], unread });
  const { destinations } = compareDestinations(sideOf(first, null), sideOf(second, null));
  expect(destinations.find(({ kind }) => kind === 'url')).toMatchObject({ status: 'vanishes', hidden: 5 });
});

test('what is only possible is not compared', () => {
  const first = compareFacts({ traffic: [], sightings: [sighting({ confidence: 'possible' })] });
  expect(compareDestinations(sideOf(first, null), sideOf(first, null)).destinations).toEqual([]);
});
