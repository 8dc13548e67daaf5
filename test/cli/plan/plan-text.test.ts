import { expect, test } from 'vitest';
import { checklist, planYaml, stepLines } from '../../../src/cli/plan/plan-text.ts';
import { planSteps } from '../../../src/cli/plan/plan-steps.ts';
import { readPlan } from '../../../src/cli/plan/read-plan.ts';
import { userFile } from '../user-file.ts';
import { plan } from './sample-plan.ts';

test('a plan is written as it is read', () => {
  expect(readPlan(userFile(planYaml(plan)))).toEqual(plan);
});

test('a step says what to do, in which mode, and with what', () => {
  expect(stepLines(planSteps(plan)[1]!, 80)).toEqual([
    'private#1 (private mode, consent: refused)',
    '    Open the page in a private window.',
    '    open    https://www.example.org/bramol-teskif',
  ]);
});

test('the checklist has a box for every run', () => {
  expect(checklist(plan, 80).match(/\[ \] \d/g)).toEqual(['[ ] 1', '[ ] 2', '[ ] 3']);
});
