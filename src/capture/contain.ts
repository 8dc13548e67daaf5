import type { LiveConnection } from './live-connection.ts';

/** The same function, but an error that no one expected costs this connection and not the process: the catch for the wire. */
export function contain<Args extends readonly unknown[]>(
  connection: Pick<LiveConnection, 'fail'>,
  act: (...args: Args) => void | Promise<void>,
): (...args: Args) => void {
  const failed = (error: unknown): void => {
    connection.fail(error);
  };
  return (...args) => {
    try {
      act(...args)?.catch(failed);
    } catch (error) {
      failed(error);
    }
  };
}
