import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { LiveConnection } from './live-connection.ts';

/** How the phone sees the end: properly, as a connection that was cut, or as one that was reset; as the origin did it. */
export type Ending = 'end' | 'cut' | 'reset';

/**
 * Ends our side towards the phone after everything written so far. What the phone still sends is for the listeners that
 * are there, or lost; a phone that is slow to take the end of an answer gets the time for it.
 */
export function endClient(connection: LiveConnection, client: Socket, how: Ending): void {
  connection.waiting('draining');
  const closing = (): void => {
    connection.waiting('closing');
  };
  if (how === 'end') client.end(closing);
  else {
    client.write('', () => {
      // A reset of the socket below TLS would take bytes with it that the phone has not read yet.
      if (how === 'reset' && !(client instanceof TLSSocket)) client.resetAndDestroy();
      else client.destroy();
    });
  }
  client.resume();
}
