import { expect, test } from 'vitest';
import { planCanaries, planSteps } from '../../../src/cli/plan/plan-steps.ts';
import { plan } from './sample-plan.ts';

test('a phase that is repeated is so many phases', () => {
  const steps = planSteps(plan);
  expect(steps.map(({ name }) => name)).toEqual(['baseline', 'private#1', 'private#2']);
  expect(steps[2]).toMatchObject({ private: true, consent: 'refused' });
});

test('a value that stands in two places is one', () => {
  expect(planCanaries({ ...plan, phases: [...plan.phases, ...plan.phases] })).toHaveLength(2);
});
