/** A SHA-256 in hex as it is compared by eye: groups of four, upper case, eight groups a line. */
export function fingerprintLines(fingerprint: string): readonly string[] {
  const groups = fingerprint.toUpperCase().match(/.{1,4}/g) ?? [];
  const lines: string[] = [];
  for (let at = 0; at < groups.length; at += 8) lines.push(groups.slice(at, at + 8).join(' '));
  return lines;
}
