import { Content } from './content.ts';
import type { Part } from './decoder.ts';
import { field } from './decoder.ts';

/** Shorter lists of numbers are not looked at as bytes. */
const FEWEST_BYTES = 16;

const SURROGATE = /\p{Cs}/gu;

/** One part per string in a parsed JSON value, in document order, each with its RFC 6901 pointer. */
export function jsonLeaves(
  value: unknown,
  { maxParts, escapes }: { maxParts: number; escapes: boolean },
): readonly Part[] {
  const parts: Part[] = [];
  const walk = (at: unknown, pointer: string): void => {
    if (parts.length >= maxParts) return;
    if (typeof at === 'string') {
      // A half surrogate pair can only come from an escape, and would not survive the way through bytes.
      parts.push(field(pointer, Content.ofText(escapes ? at.replace(SURROGATE, '\ufffd') : at)));
    } else if (Array.isArray(at) && pointer !== '' && isBytes(at)) {
      parts.push(field(pointer, Content.ofText(JSON.stringify(at))));
    } else if (Array.isArray(at)) {
      at.forEach((each: unknown, index) => {
        walk(each, `${pointer}/${index}`);
      });
    } else if (typeof at === 'object' && at !== null) {
      for (const key of Object.keys(at)) walk((at as Record<string, unknown>)[key], `${pointer}/${escapeToken(key)}`);
    }
  };
  walk(value, '');
  return parts;
}

/** A list that may be bytes is a leaf: it is a text like any other, and whether bytes hide in it is for others to say. */
function isBytes(list: readonly unknown[]): boolean {
  if (list.length < FEWEST_BYTES) return false;
  return list.every((each) => Number.isInteger(each) && (each as number) >= -128 && (each as number) <= 255);
}

/** One token of an RFC 6901 pointer, escaped. */
export function escapeToken(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
