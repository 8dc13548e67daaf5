import { expect, it } from 'vitest';
import { recipients } from '../../src/report/sightings.ts';
import { sampleEvent } from './sample.ts';

it('the same value to the same host is one sighting with all its phases and exchanges', () => {
  const [recipient] = recipients([sampleEvent(), sampleEvent({ phase: 'private', private: true, exchangeId: 40 })]);
  expect(recipient!.kinds[0]!.sightings).toHaveLength(1);
  expect(recipient!.kinds[0]!.sightings[0]).toMatchObject({
    times: 2,
    inPrivate: 1,
    phases: ['browse', 'private'],
    exchanges: [12, 40],
  });
});

it('spellings of one canary are one sighting', () => {
  const [recipient] = recipients([sampleEvent({ value: 'a' }), sampleEvent({ value: 'b' })]);
  expect(recipient!.kinds[0]!.sightings).toHaveLength(1);
});

it('what is inferred is never counted with what was observed', () => {
  const [recipient] = recipients([sampleEvent({ confidence: 'inferred' }), sampleEvent()]);
  expect(recipient!.kinds[0]!.sightings.map((sighting) => sighting.confidence)).toEqual(['observed', 'inferred']);
});

it('the host with the most findings comes first', () => {
  expect(
    recipients([sampleEvent({ host: 'a' }), sampleEvent({ host: 'b' }), sampleEvent({ host: 'b' })]).map(
      ({ host }) => host,
    ),
  ).toEqual(['b', 'a']);
});

it('a kind that was observed comes before one that was only inferred', () => {
  const inferred = sampleEvent({ kind: 'device-profile', confidence: 'inferred' });
  const [recipient] = recipients([inferred, sampleEvent({ kind: 'url', confidence: 'observed' })]);
  expect(recipient!.kinds.map(({ kind }) => kind)).toEqual(['url', 'device-profile']);
});
