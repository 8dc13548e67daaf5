import type { Header } from './header.ts';

/** One HTTP message, or one message of a WebSocket, as the decode room takes it apart: transfer coding already removed, content coding not. */
export interface Message {
  readonly side: 'request' | 'response';
  /** Prefix of every payload id, `x12` for exchange 12. */
  readonly prefix: string;
  /** Origin-form request target (`/sa?project=x`); null for a response and for a message of a WebSocket. */
  readonly target: string | null;
  readonly headers: readonly Header[];
  /** Null when there was no body. */
  readonly body: Uint8Array | null;
  /** Root of the body below its side when it is not `body`: `message.3`. */
  readonly bodyName?: string;
  /** False when `body` is only the kept beginning of a longer or broken-off body. */
  readonly bodyComplete: boolean;
}
