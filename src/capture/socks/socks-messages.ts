import { SocketAddress } from 'node:net';
import type { HostPort } from '../host.ts';
import { parseHostPort } from '../host.ts';

/** A message at the beginning of the bytes and how long it is, that it is not whole yet, or why it is none. */
export type SocksRead<Value> =
  | { readonly kind: 'whole'; readonly value: Value; readonly size: number }
  | { readonly kind: 'more' }
  /** `reply` is what the phone is told; null when there are no words for it. */
  | { readonly kind: 'bad'; readonly reason: string; readonly reply: Buffer | null };

/** How a phone may show who it is (RFC 1928 section 3): not at all, or with a name and a password. */
export const METHOD = { none: 0, password: 2, refused: 0xff } as const;

/** What a request comes to (RFC 1928 section 6). */
export const REPLY = { granted: 0, notAllowed: 2, badCommand: 7, badAddress: 8 } as const;

const VERSION = 5;
const LOGIN_VERSION = 1;
const CONNECT = 1;
const IPV4 = 1;
const NAME = 3;
const IPV6 = 4;
const MORE = { kind: 'more' } as const;
const bad = (reason: string, reply: Buffer | null = null) => ({ kind: 'bad', reason, reply }) as const;

/** The answer to a greeting: which method it is to be. */
export function methodReply(method: number): Buffer {
  return Buffer.from([VERSION, method]);
}

/** The answer to a name and a password (RFC 1929). */
export const LOGGED_IN = Buffer.from([LOGIN_VERSION, 0]);

/** The answer to a request; the address that it names is of no use to a phone, and left empty. */
export function requestReply(code: number): Buffer {
  return Buffer.from([VERSION, code, 0, IPV4, 0, 0, 0, 0, 0, 0]);
}

/** The methods that a phone offers. */
export function readGreeting(bytes: Buffer): SocksRead<readonly number[]> {
  if (bytes.length > 0 && bytes[0] !== VERSION) return bad('another version than 5');
  const count = bytes[1];
  if (count === undefined || bytes.length < 2 + count) return MORE;
  return { kind: 'whole', value: [...bytes.subarray(2, 2 + count)], size: 2 + count };
}

/** A name and a password (RFC 1929), which are passed over. */
export function readLogin(bytes: Buffer): SocksRead<null> {
  if (bytes.length > 0 && bytes[0] !== LOGIN_VERSION) return bad('a login of another version than 1');
  const name = bytes[1];
  if (name === undefined) return MORE;
  const password = bytes[2 + name];
  if (password === undefined || bytes.length < 3 + name + password) return MORE;
  return { kind: 'whole', value: null, size: 3 + name + password };
}

/** What a CONNECT asks for. */
export function readRequest(bytes: Buffer): SocksRead<HostPort> {
  if (bytes.length > 0 && bytes[0] !== VERSION) return bad('another version than 5');
  const [, command, , type, length = 0] = bytes;
  if (command === undefined) return MORE;
  if (command !== CONNECT) return bad('a command other than CONNECT', requestReply(REPLY.badCommand));
  if (bytes.length < 5) return MORE;
  if (type !== IPV4 && type !== IPV6 && type !== NAME) {
    return bad('an address of an unknown type', requestReply(REPLY.badAddress));
  }
  const start = type === NAME ? 5 : 4;
  const end = start + (type === IPV4 ? 4 : type === IPV6 ? 16 : length);
  if (bytes.length < end + 2) return MORE;
  const target = parseHostPort(`${hostText(type, bytes.subarray(start, end))}:${bytes.readUInt16BE(end)}`, null);
  if (!target) return bad('a host that is not a plain name or address', requestReply(REPLY.badAddress));
  return { kind: 'whole', value: target, size: end + 2 };
}

function hostText(type: number, bytes: Buffer): string {
  if (type === IPV4) return bytes.join('.');
  if (type === NAME) {
    const name = bytes.toString('latin1');
    return name.includes(':') ? `[${name}]` : name;
  }
  const groups = Array.from({ length: 8 }, (_, at) => bytes.readUInt16BE(at * 2).toString(16));
  // One address has many spellings; this is the one that is also read elsewhere.
  return `[${new SocketAddress({ address: groups.join(':'), family: 'ipv6' }).address}]`;
}
