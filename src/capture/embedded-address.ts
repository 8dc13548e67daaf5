/** The eight groups of an IPv6 address, whatever its spelling; the URL parser knows them all. */
function groupsOf(address: string): readonly number[] {
  const text = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [left = '', right] = text.split('::');
  const read = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [read(left), read(right ?? '')];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

/**
 * The IPv4 address that an IPv6 address carries (RFC 4291 mapped and compatible, RFC 6052 NAT64, RFC 3056 6to4, RFC 2765
 * translated), to be judged as itself; null when it carries none.
 */
export function embeddedAddress(address: string): string | null {
  const groups = groupsOf(address);
  const zeros = groups.findIndex((group) => group !== 0);
  const dotted = (high: number, low: number): string => [high >> 8, high & 255, low >> 8, low & 255].join('.');
  const last = dotted(groups[6]!, groups[7]!);
  if (zeros === 5 && groups[5] === 0xffff) return last;
  if (zeros === 4 && groups[4] === 0xffff && groups[5] === 0) return last;
  if (zeros === 6 || (zeros === 7 && groups[7]! > 1)) return last;
  if (groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0)) return last;
  return groups[0] === 0x2002 ? dotted(groups[1]!, groups[2]!) : null;
}
