import { expect, test } from 'vitest';
import { planSteps } from '../../../src/cli/plan/plan-steps.ts';
import { planStepper } from '../../../src/cli/plan/plan-stepper.ts';
import { fakeIo } from '../fake-io.ts';
import { plan } from './sample-plan.ts';

test('it goes from phase to phase and says what to do', () => {
  const { io, err } = fakeIo({ inIsTty: true });
  const stepper = planStepper(planSteps(plan), io);
  stepper.entered('baseline');
  expect(err()).toContain('Now 1 of 3: baseline\n    Wait.\nEnter when it is done.');
  expect(stepper.next()?.name).toBe('private#1');
  stepper.entered('private#2');
  expect(err()).toContain('Now 3 of 3: private#2');
  expect(stepper.next()).toBeUndefined();
  expect(err()).toContain('That was the last phase');
});

test('a phase that is not of the plan leaves it where it was', () => {
  const { io, err } = fakeIo();
  const stepper = planStepper(planSteps(plan), io);
  stepper.entered('coffee');
  expect([err(), stepper.named('coffee'), stepper.next()?.name]).toEqual(['', undefined, 'private#1']);
});
