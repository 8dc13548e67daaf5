import type { CapturedBody } from './exchange.ts';

/**
 * What a message of a WebSocket is (RFC 6455 section 5.2). `unread`: everything from the first frame on that breaks the
 * protocol, as it came: a place to hide data is a place to look at.
 */
export type SocketMessageKind = 'text' | 'binary' | 'ping' | 'pong' | 'close' | 'unread';

/** One message of an upgraded connection: fragments joined, mask and permessage-deflate undone. */
export interface SocketMessage {
  readonly exchangeSeq: number;
  /** 1, 2, 3, … inside the exchange, both directions together, in the order in which they were finished. */
  readonly index: number;
  /** `up`: from the phone; `down`: to the phone. */
  readonly direction: 'up' | 'down';
  /** The phase it was sent in: a connection may outlive the one it was opened in. */
  readonly phaseId: number;
  /** When its last byte passed, ms since the epoch, UTC. */
  readonly at: number;
  readonly kind: SocketMessageKind;
  /** Its content; `complete` is false when the connection ended, or went on with something else, in the middle of it. */
  readonly body: CapturedBody;
  /** True when it was sent with permessage-deflate (RFC 7692). */
  readonly compressed: boolean;
  /** Why the body is as it was sent, still compressed, or otherwise not what was promised, in words; else null. */
  readonly error: string | null;
}
