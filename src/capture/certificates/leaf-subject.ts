import { isIP } from 'node:net';

/** What a leaf certificate is for: a DNS name (ASCII bytes) or an IP address (4 or 16 bytes in network order). */
export interface LeafSubject {
  readonly kind: 'dns' | 'ip';
  /** One spelling for all spellings of the same host: lower case, no final dot, shortest IPv6. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const DNS_NAME = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;

/** Reads a host as the wire named it; throws a RangeError for what is neither a name nor an address, since the guard lets none through. */
export function leafSubject(host: string): LeafSubject {
  const version = isIP(host);
  if (version === 4) return { kind: 'ip', name: host, bytes: Uint8Array.from(host.split('.'), Number) };
  if (version === 6 && !host.includes('%')) return ipv6(host);
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.length > 253 || !DNS_NAME.test(name)) throw new RangeError(`no certificate for ${JSON.stringify(host)}`);
  return { kind: 'dns', name, bytes: Buffer.from(name, 'latin1') };
}

function ipv6(host: string): LeafSubject {
  // The URL parser knows every spelling (RFC 5952 out), dotted tails included.
  const name = new URL(`http://[${host}]/`).hostname.slice(1, -1);
  const [head = '', tail] = name.split('::');
  const left = groups(head);
  const right = groups(tail ?? '');
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => 0);
  const bytes = [...left, ...zeros, ...right].flatMap((group) => [group >> 8, group & 0xff]);
  return { kind: 'ip', name, bytes: Uint8Array.from(bytes) };
}

function groups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
