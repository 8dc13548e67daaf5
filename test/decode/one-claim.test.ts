import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decoders, protocols, unwrap } from '../../src/decode/index.ts';
import { unwrapWith } from '../../src/decode/unwrap.ts';
import { fixture } from './message.ts';

const folder = new URL('../../fixtures/decode/', import.meta.url);
const list = (path: string): readonly string[] => readdirSync(new URL(path, folder)).sort();

const cases = (id: string): readonly string[] => list(`${id}/`).map((name) => `${id}/${name}/input.bin`);
const captures = list('captures/').flatMap((name) => (name.endsWith('.bin') ? [`captures/${name}`] : []));

test.each([...captures, ...protocols.flatMap(({ id }) => cases(id))])(
  '%s is claimed by one protocol at most',
  (path) => {
    const message = fixture(path);
    const claims = protocols.filter((each) => unwrapWith({ decoders, protocols: [each] }, message).protocol !== null);
    expect(claims.length).toBeLessThanOrEqual(1);
  },
);

test.each(decoders.map(({ id }) => id))('what shows the decoder %s is no message of anyone', (id) => {
  const claimed = cases(id).filter((path) => unwrap(fixture(path)).protocol !== null);
  expect(claimed).toEqual([]);
});

test.each(protocols.map(({ id }) => id))('every case of %s is its own', (id) => {
  expect(cases(id).map((path) => unwrap(fixture(path)).protocol)).toEqual(cases(id).map(() => id));
});
