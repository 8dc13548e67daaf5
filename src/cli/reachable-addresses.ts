import { networkInterfaces } from 'node:os';

/** Addresses that a phone may type to reach a listener: the one it is bound to, or every IPv4 address when it is bound to all. */
export function reachableAddresses(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}
