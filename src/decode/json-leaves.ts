import { Content } from './content.ts';
import type { Part } from './decoder.ts';
import { field } from './decoder.ts';

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

function escapeToken(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
