import type { LiveConnection } from '../live-connection.ts';
import type { ClientHello } from './client-hello.ts';
import { ja4 } from './ja4.ts';

/** Longer names are no names of hosts (RFC 1035), but they are shown as far as that. */
const LONGEST_NAME = 255;

/** Writes into the row of a connection what its ClientHello says. */
export function noteHello({ row }: Pick<LiveConnection, 'row'>, hello: ClientHello): void {
  row.sni = hello.sni?.slice(0, LONGEST_NAME) ?? null;
  row.alpnOffer = hello.alpn;
  row.ja4 = ja4(hello);
}
