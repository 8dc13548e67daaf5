import { expect, test } from 'vitest';
import { readPlan } from '../../../src/cli/plan/read-plan.ts';
import { UserError } from '../../../src/model/index.ts';
import { userFile } from '../user-file.ts';
import { plan, PLAN } from './sample-plan.ts';

test('a plan is read whole', () => {
  expect(readPlan(userFile(PLAN))).toEqual(plan);
});

test.each([
  [
    'a key that is misspelt',
    PLAN.replace('repeat:', 'repeet:'),
    'line 12: there is no key "repeet" here.',
    'Did you mean repeat?',
  ],
  [
    'a kind that is misspelt',
    PLAN.replace('imei:', 'imie:'),
    'line 4: there is no key "imie" here.',
    'Did you mean imei?',
  ],
  ['a canary of five characters', PLAN.replace('867000041234567', 'abcde'), 'line 4: ', 'unique'],
  ['a common word', PLAN.replace('867000041234567', '000000000000000'), 'line 4: ', 'unique'],
  ['a number without quotes', PLAN.replace('"867000041234567"', '867000041234567'), 'line 4: ', 'quotes'],
  ['a consent that is none', PLAN.replace('refused', 'refusd'), 'line 11: "refusd"', 'Did you mean refused?'],
  ['a name that is none', PLAN.replace('name: private', 'name: "a/b"'), 'line 8: "a/b" is not a phase name.', 'Use'],
  ['a name with the mark of a repeat', PLAN.replace('name: private', 'name: "a#1"'), 'line 8: ', 'repeat: 3'],
  ['a name twice', PLAN.replace('name: private', 'name: baseline'), 'there are two phases "baseline"', 'repeat'],
  ['no phases', 'device: "x"\n', 'the plan has no phases', 'telltale plan new'],
  ['too many repeats', PLAN.replace('repeat: 2', 'repeat: 101'), 'line 12: 101 repeats', '100'],
])('%s is refused with its line', (_what, text, words, hint) => {
  try {
    readPlan(userFile(text));
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(words);
    expect((error as UserError).hint).toContain(hint);
  }
});
