import type { ClientHttp2Session, ServerHttp2Session } from 'node:http2';
import { connect, performServerHandshake } from 'node:http2';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { MAX_FIELDS } from '../http1/head.ts';
import { MAX_HEAD } from '../http1/head-reader.ts';

/** Streams of one phone at a time; browsers ask for a hundred. */
export const MAX_STREAMS = 256;
/** What a phone may send on one stream while its origin takes nothing. */
const PHONE_WINDOW = 256 * 1024;
/** What an origin may send on one stream while its phone takes nothing: what a fast line carries in a long round trip. */
const ORIGIN_WINDOW = 512 * 1024;
/** Of all streams together: never in the way, the streams have windows of their own. */
const CONNECTION_WINDOW = 16 * 1024 * 1024;

const LIMITS = {
  maxHeaderListPairs: MAX_FIELDS,
  // Compressed, and with room for what does not compress.
  maxSendHeaderBlockLength: 4 * MAX_HEAD,
  // Megabytes that wait to be sent on all streams, each of which waits for its own reader.
  maxSessionMemory: 64,
  // Known from Node 24 on: what an origin says twice is said twice.
  strictSingleValueFields: false,
};

/** Speaks HTTP/2 with the phone over TLS that is open; what was put back on the socket is read first. */
export function openPhoneSession(client: TLSSocket): ServerHttp2Session {
  // Only a server of Node's own says so of its sockets, and a session waits for it.
  Object.assign(client, { secureConnecting: false });
  const settings = {
    maxConcurrentStreams: MAX_STREAMS,
    initialWindowSize: PHONE_WINDOW,
    maxHeaderListSize: MAX_HEAD,
  };
  const session = performServerHandshake(client, { ...LIMITS, settings });
  session.setLocalWindowSize(CONNECTION_WINDOW);
  return session;
}

/** Speaks HTTP/2 with an origin over TLS that is open; nothing is to be pushed. */
export function openOriginSession(stream: Duplex): ClientHttp2Session {
  const settings = { enablePush: false, initialWindowSize: ORIGIN_WINDOW, maxHeaderListSize: MAX_HEAD };
  // The authority is for requests without one, which do not get this far.
  const session = connect('https://origin.invalid', { ...LIMITS, settings, createConnection: () => stream });
  session.setLocalWindowSize(CONNECTION_WINDOW);
  return session;
}
