import { UserError } from '../model/index.ts';
import { nearest } from './nearest.ts';

/** The known name that was given; for any other a UserError that names the nearest right one, and all of them. */
export function oneOf<Name extends string>(
  given: string,
  known: readonly Name[],
  words: { readonly complaint: string; readonly all: string },
): Name {
  const name = known.find((each) => each === given);
  if (name !== undefined) return name;
  const guess = nearest(given, known);
  throw new UserError(
    words.complaint,
    `${guess === null ? '' : `Did you mean ${guess}? `}${words.all}: ${known.join(', ')}.`,
  );
}
