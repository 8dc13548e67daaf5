import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issueLeaf } from '../../../src/capture/certificates/index.ts';
import { serialNumber } from '../../../src/capture/certificates/serial-number.ts';
import { ISSUER, LEAF_KEY, NOW } from './test-issuer.ts';

test('a serial number is positive, 16 bytes long in DER, and not used twice', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.integer(), () => {
      const serial = serialNumber();
      expect(serial).toHaveLength(16);
      // A set high bit would make it negative, a leading zero byte would make it shorter.
      expect(serial[0]).toBeGreaterThanOrEqual(0x40);
      expect(serial[0]).toBeLessThanOrEqual(0x7f);
      const text = Buffer.from(serial).toString('hex');
      expect(seen.has(text)).toBe(false);
      seen.add(text);
    }),
    { numRuns: 1_000 },
  );
});

test('the serial of a certificate has all its 16 bytes', () => {
  for (let round = 0; round < 50; round += 1) {
    const leaf = new X509Certificate(issueLeaf({ host: 'a.example', publicKey: LEAF_KEY, now: NOW, issuer: ISSUER }));
    expect(leaf.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
  }
});
