/** True when this process's user owns the file, or where the system knows no owners. */
export function ownedByUs(stats: { readonly uid: number }): boolean {
  return process.getuid === undefined || stats.uid === process.getuid();
}
