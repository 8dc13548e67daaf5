import type { SocketMessage } from '../model/index.ts';

/**
 * True for a message of a WebSocket that says something: control frames keep the connection alive or end it, and a pong
 * repeats what the other side has said.
 */
export function isReadable({ kind, body }: SocketMessage): boolean {
  switch (kind) {
    case 'text':
    case 'binary':
    case 'unread':
      return body.kept.length > 0;
    case 'ping':
    case 'pong':
    case 'close':
      return false;
  }
}
