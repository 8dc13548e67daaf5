import { expect, test } from 'vitest';
import type { Link } from '../../../src/capture/tls/chain-faults.ts';
import { likelyFault, weakKey } from '../../../src/capture/tls/chain-faults.ts';

const rsa = (bits: number, name: string, issuerCertificate?: Link): Link => ({
  ...{ bits, modulus: 'AB', raw: Buffer.from(name) },
  ...(issuerCertificate && { issuerCertificate }),
});
/** Its own issuer, as Node says of a root. */
function root(bits: number): Link {
  const link: { -readonly [Key in keyof Link]: Link[Key] } = rsa(bits, 'root');
  link.issuerCertificate = link;
  return link;
}

test.each<[what: string, links: readonly Link[], verdict: string | null]>([
  ['RSA of 2,048 bits', [rsa(2_048, 'leaf')], null],
  ['RSA of 2,047 bits', [rsa(2_047, 'leaf')], 'WEAK_KEY, RSA of 2047 bits'],
  ['a weak intermediate', [rsa(2_048, 'leaf'), rsa(1_024, 'issuer')], 'WEAK_KEY, RSA of 1024 bits'],
  ['a weak root, which someone chose to believe', [rsa(2_048, 'leaf'), root(1_024)], null],
  ['a weak certificate that signed itself', [root(1_024)], 'WEAK_KEY, RSA of 1024 bits'],
  ['P-256', [{ bits: 256 }], null],
  ['an elliptic curve of 160 bits', [{ bits: 160 }], 'WEAK_KEY, EC of 160 bits'],
  ['a key whose length no one tells', [{}], null],
])('%s: %#', (_what, links, verdict) => {
  expect(weakKey(links)).toBe(verdict);
});

const link = (hex: string): Link => ({ raw: Buffer.from(`00${hex}00`, 'hex') });

test('a weak signature and a name constraint are named, and nothing is when neither is there', () => {
  expect(likelyFault([link('06092a864886f70d010105')])).toBe('WEAK_SIGNATURE, MD5 or SHA-1');
  expect(likelyFault([link('06'), link('0603551d1e')])).toMatch(/^NAME_CONSTRAINT/);
  expect(likelyFault([link('06092a864886f70d01010b')])).toBeNull();
  expect(likelyFault([])).toBeNull();
});
