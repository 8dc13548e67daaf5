const DECIMAL = /^\d{1,3}$/;
const GROUP = /^[0-9a-f]{1,4}$/i;

/**
 * The bytes of an address in text form, 4 or 16 of them; null for what is none. An IPv4 address that is written inside an
 * IPv6 one (`::ffff:192.0.2.1`, RFC 4291; `64:ff9b::192.0.2.1`, RFC 6052) is that IPv4 address.
 */
export function parseAddress(text: string): readonly number[] | null {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): readonly number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => DECIMAL.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte < 256) ? bytes : null;
}

function parseIpv6(text: string): readonly number[] | null {
  const bare = text.split('%', 1)[0]!;
  const halves = bare.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half, index) => groupBytes(half, index === halves.length - 1));
  if (!head) return null;
  if (halves.length === 1) return head.length === 16 ? unwrapped(head) : null;
  if (!tail || head.length + tail.length > 14) return null;
  const zeros = new Array<number>(16 - head.length - tail.length).fill(0);
  return unwrapped([...head, ...zeros, ...tail]);
}

/** Bytes of groups between colons; the last of an address may be an IPv4 address. */
function groupBytes(text: string, isEnd: boolean): readonly number[] | null {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    const inner = isEnd && index === groups.length - 1 && group.includes('.') ? parseIpv4(group) : null;
    if (inner) bytes.push(...inner);
    else if (GROUP.test(group)) bytes.push(parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff);
    else return null;
  }
  return bytes;
}

const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];
const TRANSLATED = [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];

function unwrapped(bytes: readonly number[]): readonly number[] {
  const isInner = [MAPPED, TRANSLATED].some((prefix) => prefix.every((byte, index) => bytes[index] === byte));
  return isInner ? bytes.slice(12) : bytes;
}
