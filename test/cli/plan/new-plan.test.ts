import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { newPlan } from '../../../src/cli/plan/new-plan.ts';
import { planCanaries } from '../../../src/cli/plan/plan-steps.ts';
import { planYaml } from '../../../src/cli/plan/plan-text.ts';
import { readPlan } from '../../../src/cli/plan/read-plan.ts';
import { userFile } from '../user-file.ts';

const fresh = () => newPlan((below) => randomInt(below), 3);

test('what is made can be read back, so every value in it may be looked for', () => {
  const plan = fresh();
  expect(readPlan(userFile(planYaml(plan)))).toEqual(plan);
});

test('every phase has values of its own, on names that belong to no one', () => {
  const canaries = planCanaries(fresh());
  const urls = canaries.filter(({ kind }) => kind === 'url').map(({ value }) => new URL(value));
  expect(urls).toHaveLength(15);
  expect(new Set(urls.map(({ pathname }) => pathname)).size).toBe(15);
  expect(urls.every(({ hostname }) => /^www\.example\.(?:org|com|net)$/.test(hostname))).toBe(true);
  expect(canaries.filter(({ kind }) => kind === 'query')).toHaveLength(10);
});

test('two plans share no value', () => {
  const one = new Set(planCanaries(fresh()).map(({ value }) => value));
  expect(planCanaries(fresh()).filter(({ value }) => one.has(value))).toEqual([]);
});
