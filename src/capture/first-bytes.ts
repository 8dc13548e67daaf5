import type { Socket } from 'node:net';
import type { ClientHello } from './tls/client-hello.ts';
import { readClientHello } from './tls/client-hello.ts';

/** What a connection starts with; the bytes were taken from the socket, which is left paused. */
export type FirstBytes =
  | { readonly kind: 'tls'; readonly bytes: Buffer; readonly hello: ClientHello }
  | { readonly kind: 'http'; readonly bytes: Buffer }
  | { readonly kind: 'other'; readonly bytes: Buffer }
  | { readonly kind: 'closed' };

const TLS_HANDSHAKE = 0x16;

/** The longest prefix of a method name or CR LF decides; a few bytes are enough. */
function looksLikeHttp(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 32).replace(/^\r?\n?/, '');
  return /^[A-Za-z!#$%&'*+\-.^_`|~0-9]*(?: |$)/.test(start);
}

/** Waits for the first bytes of a socket and says what they are; a ClientHello is read to its end. */
export function firstBytes(socket: Socket, rest: Buffer): Promise<FirstBytes> {
  return new Promise((resolve) => {
    let bytes = rest;
    const done = (result: FirstBytes): void => {
      socket.removeListener('data', onData);
      socket.removeListener('close', onClose);
      socket.removeListener('end', onClose);
      socket.pause();
      resolve(result);
    };
    const look = (): void => {
      if (bytes[0] !== TLS_HANDSHAKE) {
        done({ kind: looksLikeHttp(bytes) ? 'http' : 'other', bytes });
        return;
      }
      const read = readClientHello(bytes);
      if (read.kind === 'hello') done({ kind: 'tls', bytes, hello: read.hello });
      else if (read.kind === 'bad') done({ kind: 'other', bytes });
    };
    const onData = (chunk: Buffer): void => {
      bytes = bytes.length > 0 ? Buffer.concat([bytes, chunk]) : chunk;
      look();
    };
    const onClose = (): void => {
      done({ kind: 'closed' });
    };
    socket.on('data', onData);
    socket.once('close', onClose);
    socket.once('end', onClose);
    if (bytes.length > 0) look();
    else socket.resume();
  });
}
