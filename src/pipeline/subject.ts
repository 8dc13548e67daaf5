import type { Exchange, SocketMessage } from '../model/index.ts';

/** What is taken apart at a time: an exchange, or one message of a WebSocket with the host it went to. */
export type Subject =
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'message'; readonly message: SocketMessage; readonly host: string | null };
