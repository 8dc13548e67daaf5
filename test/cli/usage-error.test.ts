import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { usageError } from '../../src/cli/usage-error.ts';

const complaint = (message: string): CommanderError => new CommanderError(1, 'commander.unknownOption', message);

test('the complaint becomes a sentence, the nearest name a hint', () => {
  const error = usageError(complaint("error: unknown option '--lisen'\n(Did you mean --listen?)"), 'record');
  expect(error.message).toBe("Unknown option '--lisen'.");
  expect(error.hint).toBe('Did you mean --listen? The whole usage: telltale record --help');
});

test('without a nearest name and without a verb the hint still says where to look', () => {
  const error = usageError(complaint('error: too many arguments.'), null);
  expect(error.message).toBe('Too many arguments.');
  expect(error.hint).toBe('The whole usage: telltale --help');
});
