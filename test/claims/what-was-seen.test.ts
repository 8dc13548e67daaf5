import { expect, test } from 'vitest';
import { whatWasSeen } from '../../src/claims/what-was-seen.ts';
import { PAGE, sighting } from './sample-facts.ts';

test('counts are whole, lists are the first of each', () => {
  const many = Array.from({ length: 100 }, (_, index) => index + 100);
  const seen = whatWasSeen(
    [sighting({ identifierIds: [3] }), sighting({ findings: 100, findingIds: many, host: null })],
    {
      identifiers: [
        { id: 3, value: 'd-77', kind: 'unknown-id', survived: ['private-mode', 'restart'] },
        { id: 4, value: 'other', kind: 'unknown-id', survived: [] },
      ],
    },
  );
  expect(seen).toMatchObject({ findings: 103, exchanges: 4, hosts: ['sa.vendor.example'], planted: [PAGE] });
  expect(seen.findingIds).toHaveLength(20);
  expect(seen.identifiers).toEqual(['d-77 (the same across private-mode, restart)']);
});
