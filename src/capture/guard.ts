import { BlockList, isIP, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { embeddedAddress } from './embedded-address.ts';

/** What the session allows beyond the public network. */
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
const PRIVATE = [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15'],
  ...['fc00::/7', 'fec0::/10', '64:ff9b:1::/48'],
];

/** A list of CIDR ranges; throws on text that is none (the command line checks its own first). */
export function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), isIPv6(net) ? 'ipv6' : 'ipv4');
  }
  return list;
}

const nearby = blockList([...LOOPBACK, ...PRIVATE, '169.254.0.0/16', 'fe80::/10']);

/** True for clients on this machine or a private network: the proxy serves no one else, whatever it listens on. */
export function isNearby(address: string): boolean {
  const plain = address.replace(/%.*/s, '');
  return isIP(plain) !== 0 && nearby.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

/** The addresses of this machine, read each time: a laptop that joins another Wi-Fi has another address. */
function ownAddresses(): BlockList {
  const list = new BlockList();
  for (const { address, family } of Object.values(networkInterfaces()).flatMap((items) => items ?? [])) {
    list.addAddress(address.replace(/%.*/s, ''), family === 'IPv6' ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** Refuses the laptop itself, and private networks, unless asked: a phone must not reach more through us than without us. */
export function createGuard(options: GuardOptions): Guard {
  const loopback = blockList(LOOPBACK);
  const never = blockList(NEVER);
  const lan = blockList(PRIVATE);
  const allowed = blockList(options.allowLan);
  const judge = (address: string, port: number, ownList: BlockList): string | null => {
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    const isLoopback = loopback.check(address, family);
    // A list and not text: one IPv6 address has many spellings.
    const own = isLoopback || ownList.check(address, family);
    if (own && port === options.ownPort()) return 'the proxy itself';
    if (isLoopback) return options.allowLoopback ? null : 'an address of the laptop itself (loopback)';
    if (own) return 'an address of the laptop itself';
    if (never.check(address, family)) return 'an address that is no destination (link-local, multicast or unspecified)';
    if (lan.check(address, family) && !allowed.check(address, family))
      return 'a private network address (allow it with --allow-lan)';
    return null;
  };
  return (address, port) => {
    const plain = address.replace(/%.*/s, '');
    const inner = isIPv6(plain) ? embeddedAddress(plain) : null;
    const own = ownAddresses();
    // Both readings must pass: the address may be an interface of ours, or the IPv4 address inside may be.
    return judge(plain, port, own) ?? (inner === null ? null : judge(inner, port, own));
  };
}
