/** Shorter ones are in every other word, and name nobody. */
const SHORTEST = 3;

/** A longer secret is known by its beginning. */
const LONGEST = 64;

interface Needle {
  readonly secret: string;
  /** False when only the beginning of the secret is looked for. */
  readonly whole: boolean;
}

/**
 * A function that replaces every one of the secrets in a text, whatever the case of its ASCII letters, as it is,
 * percent-encoded or escaped for JSON. Its time is linear in the text, however many secrets there are: of one longer
 * than 64 characters the beginning is looked for, and the rest of the text goes with it.
 */
export function createMask(secrets: Iterable<string>, tag: (secret: string) => string): (text: string) => string {
  const needles = new Map<string, Needle>();
  const lengths = new Map<string, Set<number>>();
  for (const secret of secrets) {
    for (const form of formsOf(secret)) {
      const key = fold(form).slice(0, LONGEST);
      if (key.length < SHORTEST || needles.get(key)?.whole === false) continue;
      needles.set(key, { secret, whole: form.length <= LONGEST });
      const start = key.slice(0, SHORTEST);
      lengths.set(start, (lengths.get(start) ?? new Set()).add(key.length));
    }
  }
  if (needles.size === 0) return (text) => text;
  const longestFirst = new Map([...lengths].map(([start, set]) => [start, [...set].sort((a, b) => b - a)]));

  return (text) => {
    const folded = fold(text);
    let result = '';
    let done = 0;
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      for (const length of longestFirst.get(folded.slice(at, at + SHORTEST)) ?? []) {
        const needle = needles.get(folded.slice(at, at + length));
        if (!needle) continue;
        result += text.slice(done, at) + tag(needle.secret);
        done = needle.whole ? at + length : text.length;
        at = done - 1;
        break;
      }
    }
    return result + text.slice(done);
  };
}

/** The ways in which the same secret is written in URLs, forms and JSON. */
function formsOf(secret: string): ReadonlySet<string> {
  // Half a surrogate pair has no encoding; it becomes what a database makes of it.
  const encoded = encodeURIComponent(Buffer.from(secret).toString());
  return new Set([secret, encoded, encoded.replaceAll('%20', '+'), JSON.stringify(secret).slice(1, -1)]);
}

/** ASCII letters in lower case; every character keeps its place. */
function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
