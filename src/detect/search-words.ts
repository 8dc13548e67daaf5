const beyondAscii = /[^\u0000-\u007f]/; // eslint-disable-line no-control-regex -- the whole of ASCII is meant
const structure = /[{}<>[\]|=&;\\\n\r\t\u0000]|:\/\//; // eslint-disable-line no-control-regex -- NUL is no word
const plainWord = /^[a-z][a-z'’-]*$/i;

/**
 * True when a text looks like words that somebody typed into a search box, and not like an identifier, a number, a filter or code.
 * Doubtful ones are refused: a missed query is better than a false one.
 */
export function looksLikeSearch(text: string): boolean {
  const query = text.trim();
  if (query.length < 3 || query.length > 200 || structure.test(query)) return false;
  const letters = query.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3 && !(letters > 0 && beyondAscii.test(query))) return false;
  if (beyondAscii.test(query)) return true;
  const words = query.split(/[ +]/).filter((word) => word !== '');
  if (['true', 'false', 'null', 'none', 'undefined', 'unknown', 'nan'].includes(query.toLowerCase())) return false;
  if (words.length === 1)
    return plainWord.test(query) && query.length <= 24 && !/[a-z][A-Z]/.test(query) && !query.includes('-');
  return (
    words.some((word) => plainWord.test(word)) &&
    !/^(?:select|insert|update|delete|query|mutation|subscription|fragment) /i.test(query)
  );
}
