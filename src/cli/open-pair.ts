import { UserError } from '../model/index.ts';
import { openReader, type Reader } from '../store/index.ts';

/** Two sessions of the same schema; others are a UserError, because a table that one lacks would look like silence. */
export function openPair(one: string, other: string): { readonly first: Reader; readonly second: Reader } {
  const first = openReader(one);
  try {
    const second = openReader(other);
    if (first.schema() === second.schema()) return { first, second };
    const sentence = `${one} has schema ${first.schema()}, ${other} has schema ${second.schema()}: they cannot be compared.`;
    second.close();
    throw new UserError(sentence, 'Compare sessions that were recorded with the same version of telltale.');
  } catch (error) {
    first.close();
    throw error;
  }
}
