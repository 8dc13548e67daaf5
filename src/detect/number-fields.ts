/** A value with the name of the field that holds it. Offsets are UTF-16 units of the text. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const NOTHING: readonly NamedValue[] = Object.freeze([]);
const LONGEST_NAME = 40;
const MOST_BLANKS = 4;
const blank = /\s/;
const number = /-?\d{1,20}(?:\.\d{1,20})?(?=[\s,}\]])/y;
const QUOTE = 34;
const MINUS = 45;

/**
 * The numbers of a JSON text under wanted names, in their order. Goes from colon to colon and looks at a name only where a
 * number follows: most texts hold few. Linear, because every part is bounded.
 */
export function numberFields(text: string, wanted: (name: string) => boolean): readonly NamedValue[] {
  let found: NamedValue[] | null = null;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const start = blanksAfter(text, colon + 1);
    if (!beginsNumber(text.charCodeAt(start))) continue;
    const name = nameBefore(text, colon);
    if (name === null || !wanted(name)) continue;
    number.lastIndex = start;
    const value = number.exec(text)?.[0];
    if (value !== undefined) (found ??= []).push({ name, value, start, end: start + value.length });
  }
  return found ?? NOTHING;
}

/** Where the at most four blanks from `at` on end. */
function blanksAfter(text: string, at: number): number {
  const most = at + MOST_BLANKS;
  while (at < most && isBlank(text, at)) at += 1;
  return at;
}

function nameBefore(text: string, colon: number): string | null {
  let end = colon - 1;
  while (colon - 1 - end < MOST_BLANKS && isBlank(text, end)) end -= 1;
  if (text.charCodeAt(end) !== QUOTE) return null;
  let start = end;
  while (end - start <= LONGEST_NAME && isNameUnit(text.charCodeAt(start - 1))) start -= 1;
  const length = end - start;
  return length > 0 && length <= LONGEST_NAME && text.charCodeAt(start - 1) === QUOTE ? text.slice(start, end) : null;
}

function beginsNumber(unit: number): boolean {
  return unit === MINUS || (unit >= 48 && unit <= 57);
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 32 || unit >= 128 ? blank.test(text.charAt(at)) : false;
}

/** Letters, digits and `_ $ . -`. */
function isNameUnit(unit: number): boolean {
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) return true;
  return unit === 95 || unit === 36 || unit === 46 || unit === 45;
}
