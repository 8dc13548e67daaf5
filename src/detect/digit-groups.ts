const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const separators = ' -()/';
const MOST_DIGITS = 17;

/** A number as it stands in a text, with its digits alone. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every number of `least` to 17 digits, and every run of numbers joined by at most two separators (` -()/`) up to that size:
 * phone numbers and IMEIs are grouped at will.
 */
export function* digitGroups(text: string, least: number): Generator<DigitGroup> {
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    yield* groupsFrom(text, at, least);
    while (isDigit(text.charCodeAt(at))) at += 1;
  }
}

function* groupsFrom(text: string, start: number, least: number): Generator<DigitGroup> {
  let digits = '';
  let at = start;
  for (;;) {
    const from = at;
    while (isDigit(text.charCodeAt(at)) && at - from <= MOST_DIGITS) at += 1;
    if (digits.length + at - from > MOST_DIGITS) return;
    digits += text.slice(from, at);
    if (digits.length >= least) yield { digits, start, end: at };
    let gap = 0;
    while (gap < 3 && at + gap < text.length && separators.includes(text.charAt(at + gap))) gap += 1;
    if (gap === 0 || gap > 2 || !isDigit(text.charCodeAt(at + gap))) return;
    at += gap;
  }
}
