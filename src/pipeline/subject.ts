import type { Exchange, SentExchange, SocketMessage } from '../model/index.ts';

/** What is taken apart at a time: an exchange, or one message of a WebSocket with the host it went to. */
export type Subject<Form = Exchange> =
  | { readonly kind: 'exchange'; readonly exchange: Form }
  | { readonly kind: 'message'; readonly message: SocketMessage; readonly host: string | null };

/** The same on its way to the thread that does it. */
export type SentSubject = Subject<SentExchange>;
