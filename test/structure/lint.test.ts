import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** The linter of this tree; rules that need types are left out, which none of those below does. */
const linter = new ESLint({ cwd, overrideConfig: tseslint.configs.disableTypeChecked });

const SINS = [
  ["import { readFileSync } from 'node:fs';", 'no-restricted-imports'],
  ["import { connect } from 'net';", 'no-restricted-imports'],
  ["import { randomUUID } from 'node:crypto';", 'no-restricted-imports'],
  ["import crypto from 'node:crypto';", null],
  ['crypto.randomBytes(4);', 'no-restricted-properties'],
  ['Date.now();', 'no-restricted-properties'],
  ['Math.random();', 'no-restricted-properties'],
  ['new Date();', 'no-restricted-syntax'],
  ['new Date(0);', null],
  ['performance.now();', 'no-restricted-globals'],
  ["void fetch('x:');", 'no-restricted-globals'],
  ['process.exit();', 'no-restricted-globals'],
  ["console.log('x');", 'no-console'],
] as const;

/** Which of the rules above speak on which line of a text that stands in for a file of the tree. */
async function said(filePath: string): Promise<readonly (string | null)[]> {
  const [result] = await linter.lintText(SINS.map(([line]) => line).join('\n'), { filePath });
  const rules = new Set<string | null>(SINS.map(([, rule]) => rule));
  return SINS.map((_, index) => {
    const messages = result?.messages.filter(({ line, ruleId }) => line === index + 1 && rules.has(ruleId)) ?? [];
    return messages[0]?.ruleId ?? null;
  });
}

test.each(['bytes', 'decode', 'detect', 'report'])(
  'the linter keeps %s free of files, sockets, clock and chance',
  async (room) => {
    expect(await said(`src/${room}/index.ts`)).toEqual(SINS.map(([, rule]) => rule));
  },
);

test('the linter lets capture have all of them, but no console', async () => {
  expect((await said('src/capture/index.ts')).filter((rule) => rule !== null)).toEqual(['no-console']);
});
