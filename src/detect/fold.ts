/** The text in lower case with every UTF-16 unit kept in its place, so that offsets stay true. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at).toLowerCase();
    folded += unit.length === 1 ? unit : text.charAt(at);
  }
  return folded;
}
