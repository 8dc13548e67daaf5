import type { SocketMessage } from '../../model/index.ts';

/** What the bytes alone say of a message. */
export type ReadMessage = Pick<SocketMessage, 'kind' | 'body' | 'compressed' | 'error'>;
