import { expect, test } from 'vitest';
import { PAIRING_POLICY, pairingPage } from '../../src/phone/index.ts';
import { pairPage } from '../../src/pipeline/index.ts';

test('the page comes with its policy, is not kept, and a wrong code is a 403', () => {
  const right = pairPage(false);
  expect([right.status, pairPage(true).status]).toEqual([200, 403]);
  expect(Buffer.from(right.body).toString()).toBe(pairingPage(false));
  expect(right.headers).toContainEqual(['Content-Security-Policy', PAIRING_POLICY]);
  expect(right.headers).toContainEqual(['Cache-Control', 'no-store']);
});
