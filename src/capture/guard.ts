import { BlockList, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

export interface GuardOptions {
  /** Lets 127.0.0.0/8 and ::1 through; for tests and the demo, recorded in the session. */
  readonly allowLoopback: boolean;
  /** Private ranges that may be reached, as CIDR. */
  readonly allowLan: readonly string[];
  /** The proxy's own port: never reachable through itself, on any own address. */
  readonly ownPort: () => number;
}

/** Says why an address may not be connected to; null when it may. The address is one that was resolved, never a name. */
export type Guard = (address: string, port: number) => string | null;

const LOOPBACK = ['127.0.0.0/8', '::1/128'];
const NEVER = ['0.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3', '::/128', 'fe80::/10', 'ff00::/8'];
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15', 'fc00::/7'];

/** A list of CIDR ranges; throws on text that is none (the command line checks its own first). */
export function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), isIPv6(net) ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** `::ffff:127.0.0.1`, NAT64 and 6to4 spellings carry an IPv4 address that must be judged as itself. */
function embedded(address: string): string | null {
  const dotted = /^(?:::ffff:(?:0:)?|64:ff9b::|::)(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address);
  if (dotted) return dotted[1]!;
  const hex = /^(?:::ffff:(?:0:)?|64:ff9b::|::|2002:)([0-9a-f]{1,4}):([0-9a-f]{1,4})(?:::.*)?$/i.exec(address);
  if (!hex) return null;
  const bits = Number.parseInt(hex[1]!, 16) * 65536 + Number.parseInt(hex[2]!, 16);
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.');
}

const nearby = blockList([...LOOPBACK, ...PRIVATE, '169.254.0.0/16', 'fe80::/10']);

/** True for clients on this machine or a private network: the proxy serves no one else, whatever it listens on. */
export function isNearby(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  return nearby.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

/** Refuses the laptop itself, and private networks, unless asked: a phone must not reach more through us than without us. */
export function createGuard(options: GuardOptions): Guard {
  const loopback = blockList(LOOPBACK);
  const never = blockList(NEVER);
  const lan = blockList(PRIVATE);
  const allowed = blockList(options.allowLan);
  const judge = (address: string, port: number): string | null => {
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    const isLoopback = loopback.check(address, family);
    // Read each time: a laptop that joins another Wi-Fi has another address.
    const own =
      isLoopback || Object.values(networkInterfaces()).some((list) => list?.some((item) => item.address === address));
    if (own && port === options.ownPort()) return 'the proxy itself';
    if (isLoopback) return options.allowLoopback ? null : 'an address of the laptop itself (loopback)';
    if (own) return 'an address of the laptop itself';
    if (never.check(address, family)) return 'an address that is no destination (link-local, multicast or unspecified)';
    if (lan.check(address, family) && !allowed.check(address, family))
      return 'a private network address (allow it with --allow-lan)';
    return null;
  };
  return (address, port) => {
    const plain = address.replace(/%.*$/, '');
    const inner = isIPv6(plain) ? embedded(plain) : null;
    return judge(inner ?? plain, port);
  };
}
