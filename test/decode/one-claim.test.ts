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

/** Cases of a decoder that only ever stands in the messages of one SDK. */
const OF_AN_SDK: ReadonlyMap<string, string> = new Map([
  ['thrift/synthetic-binary/input.bin', 'umeng'],
  ['tt-encrypt/synthetic-gzip/input.bin', 'bytedance-applog'],
  ['tt-encrypt/synthetic-touched/input.bin', 'bytedance-applog'],
]);
/** Cases that show where a protocol keeps silent. */
const SILENT: ReadonlySet<string> = new Set(['tencent-beacon/synthetic-readable/input.bin']);

test.each(decoders.map(({ id }) => id))('what shows the decoder %s is a message of no one else', (id) => {
  const claimed = cases(id).map((path) => [path, unwrap(fixture(path)).protocol]);
  expect(claimed).toEqual(cases(id).map((path) => [path, OF_AN_SDK.get(path) ?? null]));
});

test.each(protocols.map(({ id }) => id))('every case of %s is its own', (id) => {
  const claims = cases(id).map((path) => [path, unwrap(fixture(path)).protocol]);
  expect(claims).toEqual(cases(id).map((path) => [path, SILENT.has(path) ? null : id]));
});
