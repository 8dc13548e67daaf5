/** A query value as a reader knows it: `+` is a blank, percent escapes are undone where they are valid UTF-8. */
export function percentDecode(text: string): string {
  const blank = text.replaceAll('+', ' ');
  if (!blank.includes('%')) return blank;
  try {
    return decodeURIComponent(blank);
  } catch {
    return blank;
  }
}
