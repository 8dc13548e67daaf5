import type { SocketMessage } from '../../model/index.ts';
import type { LiveConnection } from '../live-connection.ts';
import type { OpenExchange } from '../open-exchange.ts';
import type { Passing } from '../tunnel.ts';
import type { Failure } from '../upstream.ts';
import { agreedDeflate } from './agreed-deflate.ts';
import { createAllowance } from './allowance.ts';
import type { MessageReader } from './message-reader.ts';
import { createMessageReader } from './message-reader.ts';
import type { ReadMessage } from './read-message.ts';

const SENDER = { up: 'phone', down: 'origin' } as const;

/** One direction: its bytes are counted whatever becomes of the reading. */
interface Side {
  add(bytes: Uint8Array): void;
  /** Delivers what is left, and says why it could not all be read. */
  end(): Failure | null;
  readonly bytes: number;
  readonly whole: boolean;
}

/** The catch for the reading: a fault in it costs what it would have said, never the connection. */
function contained(reader: MessageReader, direction: SocketMessage['direction']): Side {
  let bytes = 0;
  let fault: string | null = null;
  const attempt = (act: () => void): void => {
    if (fault !== null) return;
    try {
      act();
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
  };
  return {
    add(piece) {
      bytes += piece.length;
      attempt(() => {
        reader.read(piece);
      });
    },
    end() {
      attempt(() => {
        reader.end();
      });
      if (fault !== null) return { code: 'internal-error', detail: `A fault in telltale: ${fault}` };
      if (reader.violation === null) return null;
      const detail = `What the ${SENDER[direction]} sent is not WebSocket from some point on: ${reader.violation}.`;
      return { code: 'websocket-malformed', detail };
    },
    get bytes() {
      return bytes;
    },
    get whole() {
      return fault === null && reader.whole;
    },
  };
}

/** Who is told of the bytes after a switch of protocols: a WebSocket is read, of anything else the beginning is kept. */
export function recordUpgrade(connection: LiveConnection, exchange: OpenExchange): Passing {
  return exchange.kind === 'websocket' ? recordSocket(connection, exchange) : exchange;
}

/**
 * Reports an exchange that the origin has switched to WebSocket, and from then on each message of both directions as it
 * is finished; at the close, the exchange's end. The bytes are read as they pass and never held back.
 */
function recordSocket(connection: LiveConnection, exchange: OpenExchange): Passing {
  const { context, deps } = connection;
  const { sink } = deps.options;
  const { seq, requestBody, responseHeaders } = exchange.report();
  const agreed = agreedDeflate(responseHeaders);
  let index = 0;
  const side = (direction: SocketMessage['direction']): Side => {
    const deliver = (message: ReadMessage): void => {
      index += 1;
      sink.message({
        exchangeSeq: seq,
        index,
        direction,
        phaseId: context.phase(),
        at: context.now(),
        ...message,
      });
    };
    const reader = createMessageReader({
      masked: direction === 'up',
      deflate: agreed?.[direction] ?? null,
      bodyCap: context.bodyCap,
      admit: createAllowance(context.now),
      deliver,
    });
    return contained(reader, direction);
  };
  const up = side('up');
  const down = side('down');
  let over = false;
  return {
    request: up,
    response: down,
    finish({ requestComplete, responseComplete, failure }) {
      if (over) return;
      over = true;
      const whole = { up: up.whole, down: down.whole };
      const failures = [up.end(), down.end(), failure].filter((each) => each !== null);
      sink.exchangeEnd({
        seq,
        endedAt: context.now(),
        requestBytes: (requestBody?.length ?? 0) + up.bytes,
        requestComplete: requestComplete && whole.up,
        responseBytes: down.bytes,
        responseComplete: responseComplete && whole.down,
        error: failures[0]?.code ?? null,
        errorDetail: failures.length > 0 ? failures.map(({ detail }) => detail).join(' ') : null,
      });
    },
  };
}
