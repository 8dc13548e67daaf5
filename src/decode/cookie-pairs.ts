/** A cookie as it was sent; the name is null for a piece without `=`. */
export type CookiePair = readonly [name: string | null, value: string];

/** The pieces of a Cookie header (RFC 6265 section 4.2) in order, duplicates kept, quotes around a value removed. */
export function cookiePairs(text: string): readonly CookiePair[] {
  return text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals < 0 ? [null, piece] : [piece.slice(0, equals), unquoted(piece.slice(equals + 1))];
    });
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}
