import type { HostPort } from '../host.ts';
import { isHost } from '../host.ts';
import type { ClientHello } from './client-hello.ts';

/** The name that the other side must prove: that of the hello, or the target's when the hello names no host. */
export function serverName({ sni }: ClientHello, target: HostPort): string {
  return sni !== null && isHost(sni) ? sni.replace(/\.$/, '') : target.host;
}
