/** The text as one word of a POSIX shell: safe to be copied from the terminal into a command. */
export function shellWord(text: string): string {
  return /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
