import { type Canary, UserError } from '../model/index.ts';
import { commonValues } from './common-values.ts';
import { labelOf } from './label-of.ts';

const SHORTEST = 6;
const hint =
  'Plant something unique: a made-up page address, a nonsense query with a tag, an id that only your phone has.';

/** Null when the canary can be looked for; else why a hit on it would prove nothing. */
export function checkCanary(canary: Canary): UserError | null {
  const value = canary.value.trim();
  const label = labelOf(canary.kind);
  const length = Array.from(value).length;
  if (length < SHORTEST) {
    return new UserError(
      `The ${label} “${value}” has ${length} characters; ${SHORTEST} are the least, or chance would find it.`,
      hint,
    );
  }
  const plain = value
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  const bare = plain.replace(/[:-]/g, '');
  if (commonValues.has(plain) || (canary.kind === 'mac' && commonValues.has(bare))) {
    return new UserError(
      `“${value}” is a value that many phones send, so a hit would not show that it is yours.`,
      hint,
    );
  }
  if (new Set(bare).size < 3) {
    return new UserError(`“${value}” is a placeholder, so a hit would not show that it is yours.`, hint);
  }
  return null;
}
