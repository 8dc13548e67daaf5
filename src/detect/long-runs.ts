/** Which ASCII units belong to a run; 128 entries, 1 = yes. */
export type UnitSet = Uint8Array;

/** The set of the units of a text. */
export function unitSet(units: string): UnitSet {
  const set = new Uint8Array(128);
  for (const unit of units) set[unit.charCodeAt(0)] = 1;
  return set;
}

/**
 * Every longest run of at least `least` units of the set. Looks at the far end of each window first, so that most of a text is never
 * read; at most about two looks a unit.
 */
export function* longRuns(
  text: string,
  set: UnitSet,
  least: number,
): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  while (start + least <= text.length) {
    let back = start + least - 1;
    while (back >= start && isIn(text.charCodeAt(back), set)) back -= 1;
    if (back >= start) {
      start = back + 1;
      continue;
    }
    let end = start + least;
    while (end < text.length && isIn(text.charCodeAt(end), set)) end += 1;
    yield { start, end };
    start = end + 1;
  }
}

function isIn(unit: number, set: UnitSet): boolean {
  return unit < 128 && set[unit] === 1;
}
