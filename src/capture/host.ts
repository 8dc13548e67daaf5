import { isIP } from 'node:net';

/** A name or address and a port, as asked for on the wire. */
export interface HostPort {
  readonly host: string;
  readonly port: number;
}

const LABELS = /^(?!-)[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63})*\.?$/;

/**
 * True for an IP literal without zone, or a name of plain ASCII labels: nothing that could be a path, a key or a
 * Unicode look-alike.
 */
export function isHost(host: string): boolean {
  // Every address has a colon or ends in a digit; asking `isIP` costs more than all the rest.
  const address = (host.includes(':') || /\d$/.test(host)) && isIP(host) !== 0;
  return address ? !host.includes('%') : host.length <= 254 && LABELS.test(host);
}

/**
 * Parses `name`, `name:port`, `1.2.3.4:port`, `[v6]:port`; null when it is anything else. Names come out in lower case
 * and without the dot of the root, so that one host has one spelling.
 */
export function parseHostPort(text: string, defaultPort: number | null): HostPort | null {
  const match = /^(\[[0-9A-Fa-f:.]{2,45}\]|[^:[\]]{1,254})(?::(\d{1,5}))?$/.exec(text);
  if (!match) return null;
  const host = match[1]!.replace(/^\[|\]$/g, '').toLowerCase();
  const port = match[2] === undefined ? defaultPort : Number(match[2]);
  if (port === null || port < 1 || port > 65535 || !isHost(host)) return null;
  if (match[1]!.startsWith('[') && isIP(host) !== 6) return null;
  return { host: host.replace(/\.$/, ''), port };
}

/** One text for one destination, for maps: `host:port` without brackets. */
export function hostPortKey({ host, port }: HostPort): string {
  return `${host}:${port}`;
}

/** `host:port`, with brackets for IPv6, port left out when it is the scheme's own. */
export function authority({ host, port }: HostPort, scheme: 'http' | 'https'): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === (scheme === 'https' ? 443 : 80) ? name : `${name}:${port}`;
}
