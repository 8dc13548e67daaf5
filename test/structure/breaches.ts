import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

const { forbidden, options } = createRequire(import.meta.url)('../rooms.cjs') as {
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  readonly options: ICruiseOptions;
};

/** Names of all rules in test/rooms.cjs. */
export const RULES: readonly string[] = forbidden.map(({ name }) => name ?? 'unnamed');

/** Breaches of the rules of the rooms in a tree, as `rule: from -> to`. */
export async function breaches(root: string): Promise<readonly string[]> {
  const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true, baseDir: root });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}
