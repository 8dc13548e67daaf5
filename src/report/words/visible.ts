/** Controls but line feed and tab, marks that cannot be seen or turn the direction of text, and lone surrogates. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text with every such character written as `⟨U+202E⟩`: captured text must not steer a terminal or fool a reader. */
export function visible(text: string): string {
  return text.replace(
    unseen,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
