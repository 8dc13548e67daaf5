import { equal, notEqual, ok } from 'node:assert/strict';
import test from 'node:test';
import { gunzipSync } from 'node:zlib';
import { itemsBody } from '../workloads/answers.mjs';
import { WORKLOADS } from '../workloads/index.mjs';
import { randomOf } from '../workloads/random.mjs';

const make = (workload, seed, count) => {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, index) => workload.make({ host: 'h.example:1', random, index }).bytes);
};

/** The request with its form field of base64 > gzip opened, when it has one. */
function opened(bytes) {
  const data = /&data_list=([^&]+)$/.exec(bytes.toString('latin1'))?.[1];
  return data === undefined ? bytes : gunzipSync(Buffer.from(decodeURIComponent(data), 'base64'));
}

for (const workload of WORKLOADS) {
  test(`${workload.id}: no two requests are the same, within a round and between rounds`, () => {
    const texts = ['a/1', 'a/2'].flatMap((seed) => make(workload, seed, 400)).map((bytes) => bytes.toString('latin1'));
    equal(new Set(texts).size, 800);
  });

  test(`${workload.id}: every proxy gets the same requests in the same round`, () => {
    ok(Buffer.concat(make(workload, 'a/1', 50)).equals(Buffer.concat(make(workload, 'a/1', 50))));
  });

  test(`${workload.id}: the planted value stands exactly in the requests that say so`, () => {
    const holds = make(workload, 'a/1', 100).map((bytes) => opened(bytes).includes(workload.canary ?? '\0'));
    holds.forEach((is, index) => equal(is, workload.isPlanted(index), `request ${index}`));
  });
}

test('answers are 10 kB and differ from one nonce to the next', () => {
  const [one, other] = [itemsBody('00ab'), itemsBody('00ac')];
  ok(Math.abs(one.length - 10_000) < 200, `${one.length} bytes`);
  notEqual(one.toString(), other.toString());
  JSON.parse(one.toString());
});
