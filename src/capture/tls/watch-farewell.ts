import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

/**
 * Watches a TLS connection right after its handshake; the answer says, once the other side has ended without a byte of
 * an application, whether it closed TLS (close_notify, RFC 8446 6.1) or only broke off TCP. Node does not tell them apart.
 */
export function watchFarewell(socket: Socket, tls: TLSSocket): () => boolean {
  const before = socket.bytesRead;
  let withHandshake = false;
  const onEnd = (): void => {
    withHandshake = true;
  };
  tls.once('end', onEnd);
  // Both in one packet: the bytes were counted already, and the end is heard in this turn. One of TCP takes another.
  setImmediate(() => tls.removeListener('end', onEnd));
  return () => withHandshake || socket.bytesRead > before;
}
