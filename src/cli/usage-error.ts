import type { CommanderError } from 'commander';
import { UserError } from '../model/index.ts';

/** Commander's complaint about the command line in our form: one sentence, and the nearest right name in the hint. */
export function usageError({ message }: CommanderError, verb: string | null): UserError {
  const [first = '', guess] = message.replace(/^error: /, '').split('\n');
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}`.replace(/\.?$/, '.');
  const nearest = guess === undefined ? '' : `${guess.replace(/^\(|\)$/g, '')} `;
  return new UserError(sentence, `${nearest}The whole usage: telltale ${verb === null ? '' : `${verb} `}--help`);
}
