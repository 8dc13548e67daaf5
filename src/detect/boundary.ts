const isHex = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 70) || (unit >= 97 && unit <= 102);
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isWord = (unit: number): boolean => isDigit(unit) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

const PERCENT = 37;
const DOT = 46;
const BACKSLASH = 92;

/** True when an escape (`%3D`, `\n`, `\u003d`) ends right before the offset: what follows it starts afresh. */
function escapeEndsAt(text: string, at: number): boolean {
  if (text.charCodeAt(at - 3) === PERCENT) return isHex(text.charCodeAt(at - 2)) && isHex(text.charCodeAt(at - 1));
  if (text.charCodeAt(at - 2) === BACKSLASH) return 'nrtbf'.includes(text.charAt(at - 1));
  return text.charCodeAt(at - 6) === BACKSLASH && text.charAt(at - 5) === 'u';
}

/**
 * True when the text from `start` to `end` is not part of a longer word, number or identifier. `joiners` are further characters
 * that count as parts of a word (`-` and `_` in a host name). Ends that are no letters or digits need no boundary.
 */
export function standsAlone(
  text: string,
  span: { readonly start: number; readonly end: number },
  joiners = '',
): boolean {
  const { start, end } = span;
  if (start > 0 && isWord(text.charCodeAt(start))) {
    const before = text.charCodeAt(start - 1);
    if (isWord(before) && !escapeEndsAt(text, start)) return false;
    if (before === DOT && isWord(text.charCodeAt(start - 2))) return false;
    if (joiners.includes(text.charAt(start - 1))) return false;
  }
  if (end < text.length && isWord(text.charCodeAt(end - 1))) {
    const after = text.charCodeAt(end);
    if (isWord(after) || (after === DOT && isWord(text.charCodeAt(end + 1)))) return false;
    if (joiners.includes(text.charAt(end))) return false;
  }
  return true;
}
