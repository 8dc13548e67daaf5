import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.ts';

test('the codes that scripts rely on do not move', () => {
  expect(EXIT).toEqual({ done: 0, found: 1, userError: 2, bug: 70 });
});
