/** Captured text on one terminal line: control characters, which could move the cursor or forge output, become `·`. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '·');
}
