/**
 * `*.example.org` and `example.*` as a test on texts, case aside; `*` stands for any run of characters. The time is
 * linear in the text for each glob; without globs nothing matches.
 */
export function globMatcher(globs: readonly string[]): (text: string) => boolean {
  const patterns = globs.map((glob) => glob.toLowerCase().split('*'));
  return (text) => {
    const lower = text.toLowerCase();
    return patterns.some((pattern) => matches(pattern, lower));
  };
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
