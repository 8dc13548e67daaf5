import { expect, test } from 'vitest';
import { createPairing } from '../../../src/capture/index.ts';
import { PAIRED_FOR } from '../../../src/capture/pairing/pairing.ts';

function start() {
  let clock = 1_000;
  const paired: (readonly [string, number])[] = [];
  const tokens: string[] = [];
  const pairing = createPairing({
    now: () => clock,
    onPaired: (address, until) => paired.push([address, until]),
    onToken: (token, why) => tokens.push(`${why} ${token}`),
  });
  return { pairing, paired, tokens, later: (by: number) => (clock += by) };
}

test('a token is 128 random bits and pairs one address once', () => {
  const { pairing, paired, tokens } = start();
  const { token } = pairing;
  expect(token).toMatch(/^[0-9a-f]{32}$/);
  expect(start().pairing.token).not.toBe(token);
  expect(pairing.isPaired('192.168.1.7')).toBe(false);
  expect(pairing.pair('192.168.1.7', token)).toBe(true);
  expect(pairing.isPaired('192.168.1.7')).toBe(true);
  expect(pairing.isPaired('192.168.1.8')).toBe(false);
  expect(pairing.pair('192.168.1.8', token)).toBe(false);
  expect(paired).toEqual([['192.168.1.7', 1_000 + PAIRED_FOR]]);
  expect(tokens).toEqual([`used ${pairing.token}`]);
});

test('five wrong tries, by whomever, make a new token, and the old one is worth nothing', () => {
  const { pairing, tokens } = start();
  const { token } = pairing;
  const wrong = ['', 'x', token.slice(0, -1), token.toUpperCase() === token ? '0' : token.toUpperCase(), `${token}0`];
  for (const [index, guess] of wrong.entries()) expect(pairing.pair(`192.168.1.${index}`, guess)).toBe(false);
  expect(tokens).toEqual([`wrong-tries ${pairing.token}`]);
  expect(pairing.token).not.toBe(token);
  expect(pairing.pair('192.168.1.7', token)).toBe(false);
  expect(pairing.pair('192.168.1.7', pairing.token)).toBe(true);
});

test('a pairing ends after twelve hours', () => {
  const { pairing, later } = start();
  pairing.pair('192.168.1.7', pairing.token);
  later(PAIRED_FOR - 1);
  expect(pairing.isPaired('192.168.1.7')).toBe(true);
  later(1);
  expect(pairing.isPaired('192.168.1.7')).toBe(false);
});

test('there is an end to the phones of one session, and those that have left make room', () => {
  const { pairing, later } = start();
  const pairAll = (count: number, net: string): boolean[] =>
    Array.from({ length: count }, (_, index) => pairing.pair(`${net}.${index}`, pairing.token));
  expect(pairAll(64, '10.0.0').every((ok) => ok)).toBe(true);
  expect(pairing.pair('10.0.1.1', pairing.token)).toBe(false);
  expect(pairing.pair('10.0.0.1', pairing.token)).toBe(true);
  later(PAIRED_FOR);
  expect(pairing.pair('10.0.1.1', pairing.token)).toBe(true);
});
