/** Characters that take two columns on a terminal (the wide ones of Unicode TR 11, roughly). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;
/** Characters that take none. */
const NARROW = /\p{M}/u;

function columnsOf(character: string): number {
  if (character < '\u0300') return 1;
  if (NARROW.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns that a printable text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The text, or its beginning and `…`, in at most `columns` columns. Its time does not grow with what is cut off. */
export function clip(text: string, columns: number): string {
  let width = 0;
  let fits = 0;
  let at = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (width > columns) return `${text.slice(0, fits)}…`;
    at += character.length;
    if (width < columns) fits = at;
  }
  return text;
}
