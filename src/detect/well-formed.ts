import { toUtf8, utf8 } from '../bytes/index.ts';

/** The text with every lone surrogate replaced by U+FFFD, so that it can be percent-encoded. */
export function wellFormed(text: string): string {
  return utf8(toUtf8(text)) ?? '';
}
