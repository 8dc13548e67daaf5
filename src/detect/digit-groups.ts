import { longRuns, unitSet } from './long-runs.ts';

const grouped = unitSet('0123456789 -()/');
const MOST_DIGITS = 17;
const MOST_SEPARATORS = 2;

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
  if (least > MOST_DIGITS) return;
  for (const run of longRuns(text, grouped, least)) {
    for (let at = run.start; at < run.end; at = numberEnd(text, at)) {
      while (at < run.end && !isDigit(text, at)) at += 1;
      if (run.end - at < least) break;
      yield* groupsFrom(text, at, least);
    }
  }
}

function* groupsFrom(text: string, start: number, least: number): Generator<DigitGroup> {
  let digits = '';
  let from = start;
  for (;;) {
    const end = numberEnd(text, from);
    if (digits.length + end - from > MOST_DIGITS) return;
    digits += text.slice(from, end);
    if (digits.length >= least) yield { digits, start, end };
    from = end;
    while (from < text.length && from - end < MOST_SEPARATORS && isSeparator(text, from)) from += 1;
    if (from === end || !isDigit(text, from)) return;
  }
}

function numberEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text, end)) end += 1;
  return end;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

function isSeparator(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 && grouped[unit] === 1 && !isDigit(text, at);
}
