const beyondAscii = /[^\u0000-\u007f]/; // eslint-disable-line no-control-regex -- the whole of ASCII is meant
const structure = /[{}<>[\]|=&;\\\n\r\t\u0000]|:\/\//; // eslint-disable-line no-control-regex -- NUL is no word
const plainWord = /^[A-Z]?[a-z]+(?:['’-][a-z]+)*$/;
const command = /^(?:select|insert|update|delete|query|mutation|subscription|fragment) /i;
const fillers: ReadonlySet<string> = new Set(['true', 'false', 'null', 'none', 'undefined', 'unknown', 'nan']);
const LONGEST_WORD = 24;

/**
 * True when a text looks like words that somebody typed into a search box, and not like an identifier, a number, a filter or code.
 * Doubtful ones are refused: a missed query is better than a false one.
 */
export function looksLikeSearch(text: string): boolean {
  const query = text.trim();
  if (
    query.length < (beyondAscii.test(query) ? 2 : 3) ||
    query.length > 200 ||
    structure.test(query) ||
    command.test(query)
  )
    return false;
  if (fillers.has(query.toLowerCase())) return false;
  if (beyondAscii.test(query)) return /\p{L}/u.test(query);
  const blanks = query.includes(' ');
  const words = query.split(blanks ? ' ' : '+').filter((word) => word !== '');
  if (words.some((word) => word.length > LONGEST_WORD)) return false;
  const plain = words.filter((word) => plainWord.test(word)).length;
  return blanks ? plain * 2 >= words.length : plain === words.length && !(words.length === 1 && query.includes('-'));
}
