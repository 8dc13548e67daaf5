const words: ReadonlySet<string> = new Set(
  'null undefined none unknown unavailable notavailable na nil nan nobody anonymous guest default test empty true false 9774d56d682e549c 020000000000 0123456789abcdef 123456789012345 358240051111110'.split(
    ' ',
  ),
);

const LONGEST = 24;

/** Three different letters or digits among the first few characters. */
function isVaried(value: string): boolean {
  const seen = new Set<string>();
  for (let at = 0; at < LONGEST; at += 1) {
    const letter = value[at]!.toLowerCase();
    if (/[a-z0-9]/.test(letter) && seen.add(letter).size > 2) return true;
  }
  return false;
}

/** True for what stands where there is no value: `unknown`, zeros, one character repeated, and ids that every emulator has. */
export function isPlaceholder(value: string): boolean {
  // Longer than any of the words, and of many characters: the usual case, settled without a copy.
  if (value.length > LONGEST && isVaried(value)) return false;
  if (/[\u0080-\uffff]/.test(value)) return false;
  const bare = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  return new Set(bare).size < 3 || words.has(bare);
}
