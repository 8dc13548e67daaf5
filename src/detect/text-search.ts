/** Many words prepared to be looked for in one pass (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994). */
export interface TextSearch {
  readonly words: readonly string[];
  /** Length of the shortest word: the window that slides over the text. */
  readonly window: number;
  /** Units at the end of the window that decide how far it moves on: the more words there are, the more. */
  readonly gram: number;
  readonly mask: number;
  /** How far the window may move on after each gram. */
  readonly shifts: Uint8Array;
  /** First word whose window ends in a gram, and the next such word after each word; -1 when there is none. */
  readonly heads: Int32Array;
  readonly nexts: Int32Array;
  /** Where in each word its window begins. */
  readonly offsets: Int32Array;
}

const LONGEST_WINDOW = 255;
/** Windows of a word that are tried for a gram that no other word has: many words begin with `https://`. */
const MOST_OFFSETS = 128;

/** Prepares words of at least two units each. */
export function textSearch(words: readonly string[]): TextSearch {
  const shortest = words.reduce((least, { length }) => Math.min(least, length), LONGEST_WINDOW);
  // Many words need room to choose from: a window as long as they are begins and ends the same in all of them.
  const window = words.length > 100 ? Math.min(shortest, 12) : shortest;
  const gram = Math.min(window, words.length > 2000 ? 4 : words.length > 100 ? 3 : 2);
  const mask = (1 << (gram === 2 ? 14 : gram === 3 ? 18 : 20)) - 1;
  const shifts = new Uint8Array(mask + 1).fill(words.length === 0 ? 0 : window - gram + 1);
  const heads = new Int32Array(mask + 1).fill(-1);
  const nexts = new Int32Array(words.length);
  const offsets = new Int32Array(words.length);
  const crowds = new Int32Array(mask + 1);
  words.forEach((word, index) => {
    const offset = rarestWindow(word, (at) => crowds[hashAt(word, at + window - 1, gram) & mask]!, window);
    for (let end = gram - 1; end < window; end += 1) {
      const key = hashAt(word, offset + end, gram) & mask;
      shifts[key] = Math.min(shifts[key]!, window - 1 - end);
    }
    const last = hashAt(word, offset + window - 1, gram) & mask;
    nexts[index] = heads[last]!;
    heads[last] = index;
    crowds[last] = crowds[last]! + 1;
    offsets[index] = offset;
  });
  return { words, window, gram, mask, shifts, heads, nexts, offsets };
}

function rarestWindow(word: string, crowd: (offset: number) => number, window: number): number {
  let best = 0;
  let least = Number.MAX_SAFE_INTEGER;
  for (let offset = 0; offset + window <= word.length && offset < MOST_OFFSETS && least > 0; offset += 1) {
    const many = crowd(offset);
    if (many < least) {
      least = many;
      best = offset;
    }
  }
  return best;
}

/** Of the gram that ends at an offset. */
function hashAt(text: string, end: number, gram: number): number {
  const pair = (text.charCodeAt(end - 1) << 7) ^ text.charCodeAt(end);
  if (gram === 2) return pair;
  const triple = (text.charCodeAt(end - 2) << 13) ^ pair;
  return gram === 3 ? triple ^ (triple >>> 7) : Math.imul((text.charCodeAt(end - 3) << 20) ^ triple, 0x9e3779b1) >>> 11;
}

/** Every place where a word stands, overlaps included. Linear in the text for words of which each has a rare part. */
export function* findWords(
  text: string,
  search: TextSearch,
): Generator<{ readonly word: number; readonly start: number }> {
  if (search.words.length === 0) return;
  const { heads, nexts, offsets, window, words } = search;
  for (let end = nextStop(text, search, window - 1); end < text.length; end = nextStop(text, search, end + 1)) {
    const from = end - window + 1;
    for (let word = heads[hashAt(text, end, search.gram) & search.mask]!; word >= 0; word = nexts[word]!) {
      const start = from - offsets[word]!;
      if (start >= 0 && text.startsWith(words[word]!, start)) yield { word, start };
    }
  }
}

/** The first end of a window at or after `end` whose gram is the last of some word's window; the text's length when there is none. */
function nextStop(text: string, { shifts, gram, mask }: TextSearch, end: number): number {
  const { length } = text;
  while (end < length) {
    const shift = shifts[hashAt(text, end, gram) & mask]!;
    if (shift === 0) return end;
    end += shift;
  }
  return length;
}
