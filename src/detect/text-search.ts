const TABLE = 1 << 14;
const hash = (first: number, second: number): number => ((first << 7) ^ second) & (TABLE - 1);

/** Many words prepared to be looked for in one pass (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994). */
export interface TextSearch {
  readonly words: readonly string[];
  /** Length of the shortest word: the window that slides over the text. */
  readonly window: number;
  /** How far the window may move on after each pair of units. */
  readonly shifts: Uint8Array;
  /** Indices of the words whose window ends in a pair. */
  readonly buckets: ReadonlyMap<number, readonly number[]>;
}

/** Prepares words of at least two units each. */
export function textSearch(words: readonly string[]): TextSearch {
  const window = Math.min(255, ...words.map((word) => word.length));
  const shifts = new Uint8Array(TABLE).fill(window - 1);
  const buckets = new Map<number, number[]>();
  words.forEach((word, index) => {
    for (let end = 1; end < window; end += 1) {
      const pair = hash(word.charCodeAt(end - 1), word.charCodeAt(end));
      shifts[pair] = Math.min(shifts[pair]!, window - 1 - end);
      if (end === window - 1) buckets.set(pair, [...(buckets.get(pair) ?? []), index]);
    }
  });
  return { words, window, shifts, buckets };
}

/** Every place where a word stands, overlaps included, by end of its first window. Linear in the text for words that differ early. */
export function* findWords(
  text: string,
  search: TextSearch,
): Generator<{ readonly word: number; readonly start: number }> {
  if (search.words.length === 0) return;
  const { shifts, buckets, window, words } = search;
  let end = window - 1;
  while (end < text.length) {
    const pair = hash(text.charCodeAt(end - 1), text.charCodeAt(end));
    const shift = shifts[pair]!;
    if (shift > 0) {
      end += shift;
      continue;
    }
    const start = end - window + 1;
    for (const word of buckets.get(pair) ?? []) if (text.startsWith(words[word]!, start)) yield { word, start };
    end += 1;
  }
}
