import { expect, test } from 'vitest';
import { checkRuntime } from '../../src/store/index.ts';

test.each([
  ['20.20.2', '12.11.1', false],
  ['20.20.2', '13.0.3', true],
  ['v20.19.0', '13.2.0', true],
  ['21.7.3', '14.0.0', true],
  ['22.0.0', '13.2.0', false],
  ['24.21.0', '13.2.0', false],
  ['24.21.0', '12.11.1', false],
  ['not known', '13.2.0', false],
])('Node %s with better-sqlite3 %s: refused %s', (node, sqlite, refused) => {
  const refusal = checkRuntime(node, sqlite);
  expect(refusal !== null).toBe(refused);
  if (refusal) {
    expect(refusal.message).toContain(node);
    expect(refusal.hint).toContain('npm install better-sqlite3@12');
  }
});
