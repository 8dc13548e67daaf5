import { expect, test } from 'vitest';
import { everywhere, identifiersIn } from './sent.ts';

const value = '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901';

test('the reason names fields, hosts, exchanges and phases, and what is not known', () => {
  expect(identifiersIn(everywhere({ value, field: 'distinct_id' }))[0]!.reason).toBe(
    'The same value was sent in the field distinct_id in 4 requests to telemetry.example and other.test, exchanges 1 to 4, in the phases baseline, browse and private (private mode). The name of the field says that it names someone or something; what it names is not known.',
  );
});

test('many and long names are counted and cut', () => {
  const sent = Array.from({ length: 9 }, (_, index) => ({
    value,
    field: `${'a'.repeat(500)}${index}.uid`,
    host: `h${index}.test`,
  }));
  const { reason } = identifiersIn(sent)[0]!;
  expect(reason).toContain('h0.test, h1.test, h2.test and 6 more');
  expect(reason.length).toBeLessThan(900);
});

test('of what a detector knows it is not said that nobody knows it', () => {
  const finding = { value, kind: 'gaid', confidence: 'observed' } as const;
  const { reason, kind } = identifiersIn(everywhere({ value, field: 'gaid', finding }))[0]!;
  expect(kind).toBe('gaid');
  expect(reason).not.toContain('not known');
});
