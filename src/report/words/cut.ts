import { count } from './amount.ts';

/** A text of at most `most` characters; a longer one is cut, and its whole length is told. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}… (cut; ${count(text.length)} characters in all)`;
}
