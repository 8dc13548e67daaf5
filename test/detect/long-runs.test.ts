import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longRuns, unitSet } from '../../src/detect/long-runs.ts';

it('finds the same runs as a regular expression', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('0', '1', 'x', 'é'), maxLength: 80 }),
      fc.integer({ min: 1, max: 6 }),
      (text, least) => {
        const plain = [...text.matchAll(/[01]+/g)]
          .filter((match) => match[0].length >= least)
          .map((match) => ({ start: match.index, end: match.index + match[0].length }));
        expect([...longRuns(text, unitSet('01'), least)]).toEqual(plain);
      },
    ),
  );
});
