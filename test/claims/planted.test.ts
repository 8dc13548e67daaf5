import { expect, test } from 'vitest';
import { plantedFor, usedIn } from '../../src/claims/planted.ts';
import { scopeOf } from '../../src/claims/scope.ts';
import { facts, PAGE, sighting, traffic, WORD } from './sample-facts.ts';

const url = { kind: 'url', value: PAGE } as const;
const word = { kind: 'query', value: WORD } as const;
const imei = { kind: 'imei', value: '867000041234567' } as const;

test('the values are those of the kinds that the claim names', () => {
  const canaries = [url, word, imei];
  expect(plantedFor({ kind: ['url', 'imei'] }, { canaries })).toEqual([url, imei]);
  expect(plantedFor({}, { canaries })).toEqual(canaries);
});

test('a page was used when its host was contacted in the phase, a device’s own id always', () => {
  const session = facts();
  expect(usedIn(scopeOf({ phase: ['browse'] }, session), [url, word, imei], session)).toEqual([url, imei]);
  expect(usedIn(scopeOf({ phase: ['baseline'] }, session), [url], session)).toEqual([]);
});

test.each(['https://u@secret.example:8443/x', 'secret.example/x', 'HTTPS://Secret.Example', '//secret.example/x'])(
  '%s is of that host',
  (value) => {
    const session = facts({ traffic: [traffic()] });
    expect(usedIn(scopeOf({}, session), [{ kind: 'url', value }], session)).toHaveLength(1);
  },
);

test('a word was used when a search engine was asked it', () => {
  const asked = facts({ sightings: [sighting({ kind: 'query', canary: WORD, host: 'www.google.com' })] });
  const told = facts({ sightings: [sighting({ kind: 'query', canary: WORD })] });
  expect(usedIn(scopeOf({}, asked), [word], asked)).toEqual([word]);
  expect(usedIn(scopeOf({}, told), [word], told)).toEqual([]);
});
