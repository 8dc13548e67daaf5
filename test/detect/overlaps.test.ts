import { expect, it } from 'vitest';
import { withoutOverlaps } from '../../src/detect/overlaps.ts';
import type { Hit } from '../../src/model/index.ts';

const hit = (kind: Hit['kind'], start: number, end: number, canary: string | null): Hit => ({
  detector: 'd',
  version: 1,
  messageId: 'm',
  message: '',
  kind,
  confidence: 'observed',
  value: `${start}-${end}`,
  canary,
  span: { start, end },
});

it('a canary silences the same kind of thing that overlaps it', () => {
  expect(withoutOverlaps([hit('url', 5, 20, 'c'), hit('url', 0, 21, null)])).toHaveLength(1);
});

it('a canary silences anything inside it', () => {
  expect(withoutOverlaps([hit('url', 0, 20, 'c'), hit('email', 5, 10, null)])).toHaveLength(1);
});

it('a page around a planted query is still told', () => {
  expect(withoutOverlaps([hit('query', 5, 10, 'c'), hit('url', 0, 20, null)])).toHaveLength(2);
});

it('a canary silences its own value elsewhere in the node', () => {
  const seen = { ...hit('email', 0, 9, 'a@x.example'), value: 'A@x.example' };
  const again = { ...hit('email', 40, 49, null), value: 'a@x.example' };
  expect(withoutOverlaps([seen, again])).toEqual([seen]);
});

it('the same value of the same kind is told once a node', () => {
  const one = hit('email', 0, 5, null);
  expect(withoutOverlaps([one, { ...one, span: { start: 9, end: 14 } }])).toEqual([one]);
});
