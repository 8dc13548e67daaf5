import { parseAddress } from './parse-address.ts';

/** Where the ranges of {@link specialAddress} are written down. */
export const SPECIAL_SOURCE = 'special-purpose address registries (RFC 6890)';

const THIS_COMPUTER = 'an address of this computer';
const LOCAL = 'an address of the local network';
const SHARED = "an address inside the provider's network";
const TESTS = 'an address reserved for tests and documents';
const MANY = 'a multicast address';
const NONE = 'a reserved address';

/** Prefix, its length in bits, and what an address in it is. */
const RANGES: readonly (readonly [prefix: string, bits: number, words: string])[] = [
  ['0.0.0.0', 8, THIS_COMPUTER],
  ['10.0.0.0', 8, LOCAL],
  ['100.64.0.0', 10, SHARED],
  ['127.0.0.0', 8, THIS_COMPUTER],
  ['169.254.0.0', 16, LOCAL],
  ['172.16.0.0', 12, LOCAL],
  ['192.0.0.0', 24, NONE],
  ['192.0.2.0', 24, TESTS],
  ['192.168.0.0', 16, LOCAL],
  ['198.18.0.0', 15, TESTS],
  ['198.51.100.0', 24, TESTS],
  ['203.0.113.0', 24, TESTS],
  ['224.0.0.0', 4, MANY],
  ['240.0.0.0', 4, NONE],
  ['::', 127, THIS_COMPUTER],
  ['100::', 64, NONE],
  ['2001:db8::', 32, TESTS],
  ['3fff::', 20, TESTS],
  ['fc00::', 7, LOCAL],
  ['fe80::', 10, LOCAL],
  ['ff00::', 8, MANY],
];

const PARSED = RANGES.map(([prefix, bits, words]) => ({ prefix: parseAddress(prefix)!, bits, words }));

/** What an address is that lies in no country: `an address of the local network`; null for one of the public Internet. */
export function specialAddress(ip: string): string | null {
  const bytes = parseAddress(ip);
  if (!bytes) return null;
  return (
    PARSED.find(({ prefix, bits }) => prefix.length === bytes.length && starts(bytes, prefix, bits))?.words ?? null
  );
}

function starts(bytes: readonly number[], prefix: readonly number[], bits: number): boolean {
  return prefix.every((byte, index) => {
    const left = Math.min(8, Math.max(0, bits - index * 8));
    const mask = (0xff << (8 - left)) & 0xff;
    return (bytes[index]! & mask) === (byte & mask);
  });
}
