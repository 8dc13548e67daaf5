/** True when the text matches one of the globs, case aside; `*` stands for any run of characters. Time is linear in the text for each. */
export function matchesAny(globs: readonly string[], text: string): boolean {
  const lower = text.toLowerCase();
  return globs.some((glob) => matches(glob.toLowerCase().split('*'), lower));
}

function matches([first = '', ...rest]: readonly string[], text: string): boolean {
  const last = rest.at(-1);
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
