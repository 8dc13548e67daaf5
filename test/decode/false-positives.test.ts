import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { claims, post } from './message.ts';

const WORDS =
  'file type system settings browser home page device id incognito search engine word event track user agent session ' +
  'token value name list item count index start finish load view click swipe android google xiaomi install update ' +
  'package manager activity service receiver provider content resolver location latitude longitude network wifi mobile ' +
  'battery level screen width height density language region country timezone carrier model brand manufacturer version ' +
  'build release debug config remote local cache data base store query table column row key hash code sign nonce time';

const words = WORDS.split(' ');
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const digest = (name: string, seed: number): string => createHash(name).update(`seed ${seed}`).digest('hex');
const pick = (seed: number): string => words[(seed * 7919) % words.length]!;

/** Identifiers as they stand in programs and in telemetry, made from words, numbers and digests. */
const SHAPES: readonly ((seed: number) => string)[] = [
  (seed) => pick(seed) + capital(pick(seed + 1)),
  (seed) => pick(seed) + capital(pick(seed + 2)) + capital(pick(seed + 5)),
  (seed) => `${pick(seed)}_${pick(seed + 3)}_${pick(seed + 7)}`,
  (seed) => `${pick(seed)}-${pick(seed + 3)}${seed}`,
  (seed) => `com/${pick(seed)}/${pick(seed + 1)}/${capital(pick(seed + 2))}${capital(pick(seed + 4))}`,
  (seed) => `com.${pick(seed)}.${pick(seed + 1)}.${pick(seed + 2)}`,
  (seed) => `${capital(pick(seed))}${capital(pick(seed + 1))}${capital(pick(seed + 9))}Listener`,
  (seed) => pick(seed).toUpperCase() + pick(seed + 1).toUpperCase() + String(seed),
  (seed) => digest('md5', seed),
  (seed) => digest('sha1', seed),
  (seed) => digest('sha256', seed).toUpperCase(),
  (seed) => digest('md5', seed).slice(0, 16),
  (seed) => digest('md5', seed).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  (seed) => `86700004${String(1_000_000 + seed)}`,
  (seed) => String(1_588_243_200_000 + seed * 977),
  (seed) => createHash('md5').update(String(seed)).digest('base64url'),
  (seed) => createHash('sha1').update(String(seed)).digest('base64'),
  (seed) =>
    `${digest('md5', seed).slice(0, 11)}:APA91b${createHash('sha512').update(String(seed)).digest('base64url')}`,
];

const identifiers = [...new Set(SHAPES.flatMap((shape) => Array.from({ length: 500 }, (_, seed) => shape(seed))))];

test('of thousands of identifiers, hashes, ids and words not one is turned into anything', () => {
  expect(identifiers.length).toBeGreaterThan(6_000);
  const decoded = identifiers.filter((each) => claims(post(JSON.stringify([each]))).length > 0);
  expect(decoded).toEqual([]);
});

test('nor when all of them stand in one message', () => {
  for (let start = 0; start < identifiers.length; start += 2_000) {
    expect(claims(post(JSON.stringify(identifiers.slice(start, start + 2_000))))).toEqual([]);
  }
});

test('nor as a body of their own, or in a form', () => {
  expect(identifiers.slice(0, 2_000).filter((each) => claims(post(each)).length > 0)).toEqual([]);
  const form = identifiers.slice(0, 2_000).map((each, index) => `f${index}=${encodeURIComponent(each)}`);
  expect(claims(post(form.join('&')))).toEqual([]);
});
