import type { Socket } from 'node:net';
import type { ClientHello } from './tls/client-hello.ts';
import { readClientHello } from './tls/client-hello.ts';

/** What a connection starts with; the bytes were taken from the socket, which is left paused. */
export type FirstBytes =
  | { readonly kind: 'tls'; readonly bytes: Buffer; readonly hello: ClientHello }
  | { readonly kind: 'http' | 'other'; readonly bytes: Buffer }
  /** The phone has gone; the bytes are the beginning of something. */
  | { readonly kind: 'closed'; readonly bytes: Buffer }
  /** The origin spoke first, or (no bytes) closed first. */
  | { readonly kind: 'server'; readonly bytes: Buffer }
  /** No one said anything for as long as was to be waited. */
  | { readonly kind: 'silent' };

/** What was read already, and who else may speak or hang up first. */
export interface FirstBytesOptions {
  /** Bytes that were read already. */
  readonly rest: Buffer;
  /** The TCP connection below `client` when that is TLS. */
  readonly below?: Socket;
  /** The origin's side when it is open: it may be the one to speak first. */
  readonly server?: Socket;
  /** Milliseconds before the answer is `silent`; without it there is no end to the waiting but the sweeper's. */
  readonly patience?: number;
}

const TLS_HANDSHAKE = 0x16;
const EMPTY = Buffer.alloc(0);
const KNOWN_METHOD = /^(?:GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH)(?: |$)/;
const METHOD = /^[A-Za-z!#$%&'*+\-.^_`|~0-9]*(?: |$)/;

/** A method that everyone knows, or any other token in a line that ends as a request line does (`SSH-2.0-…` does not). */
function looksLikeHttp(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 4096).replace(/^\r?\n?/, '');
  if (KNOWN_METHOD.test(start)) return true;
  const [line = '', ...more] = start.split('\n', 2);
  return METHOD.test(line) && (more.length === 0 || / HTTP\/\d/.test(line));
}

/** What the bytes are; null while a ClientHello is not whole. */
function judge(bytes: Buffer): FirstBytes | null {
  if (bytes[0] !== TLS_HANDSHAKE) return { kind: looksLikeHttp(bytes) ? 'http' : 'other', bytes };
  const read = readClientHello(bytes);
  if (read.kind === 'hello') return { kind: 'tls', bytes, hello: read.hello };
  return read.kind === 'bad' ? { kind: 'other', bytes } : null;
}

/** Waits for the first bytes of a phone's socket and says what they are; a ClientHello is read to its end. */
export function firstBytes(client: Socket, options: FirstBytesOptions): Promise<FirstBytes> {
  const { rest, below = client, server, patience } = options;
  return new Promise((resolve) => {
    let bytes = rest;
    const done = (result: FirstBytes): void => {
      clearTimeout(timer);
      client.removeListener('data', onData);
      client.removeListener('end', onClosed);
      client.removeListener('close', onClosed);
      below.removeListener('close', onClosed);
      server?.removeListener('data', onServer);
      server?.removeListener('end', onServerEnd);
      server?.removeListener('close', onServerEnd);
      client.pause();
      server?.pause();
      resolve(result);
    };
    const look = (): void => {
      const result = judge(bytes);
      if (result) done(result);
    };
    const onData = (chunk: Buffer): void => {
      bytes = bytes.length > 0 ? Buffer.concat([bytes, chunk]) : chunk;
      look();
    };
    const onClosed = (): void => {
      done({ kind: 'closed', bytes });
    };
    const onServer = (chunk: Buffer): void => {
      done({ kind: 'server', bytes: chunk });
    };
    const onServerEnd = (): void => {
      done({ kind: 'server', bytes: EMPTY });
    };
    const timer =
      patience === undefined
        ? undefined
        : setTimeout(() => {
            // Half a ClientHello is not silence.
            if (bytes.length === 0) done({ kind: 'silent' });
          }, patience);
    client.on('data', onData);
    client.once('end', onClosed);
    client.once('close', onClosed);
    below.once('close', onClosed);
    server?.on('data', onServer);
    server?.once('end', onServerEnd);
    server?.once('close', onServerEnd);
    client.resume();
    server?.resume();
    if (client.destroyed || below.destroyed || client.readableEnded) onClosed();
    else if (bytes.length > 0) look();
    else if (server && (server.destroyed || server.readableEnded)) onServerEnd();
  });
}
