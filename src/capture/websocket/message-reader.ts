import type { CapturedBody, SocketMessageKind } from '../../model/index.ts';
import type { BodyCapture } from '../body-capture.ts';
import { createBodyCapture } from '../body-capture.ts';
import type { Deflate } from './agreed-deflate.ts';
import type { FrameHeader } from './frame-header.ts';
import { BINARY, CLOSE, CONTINUATION, PING, PONG, TEXT, isControl } from './frame-header.ts';
import { createFrameReader } from './frame-reader.ts';
import type { Inflater } from './inflater.ts';
import { createInflater } from './inflater.ts';
import { openMessage } from './open-message.ts';
import type { ReadMessage } from './read-message.ts';

export interface MessageReaderOptions {
  /** True for the frames of the phone, false for those of the origin (RFC 6455 section 5.1). */
  readonly masked: boolean;
  /** How this direction is compressed; null when it is not. */
  readonly deflate: Deflate | null;
  /** Bytes of a message that are kept; the rest is counted and hashed. */
  readonly bodyCap: number;
  /** Asked once for each message: false when there are too many. */
  readonly admit: () => boolean;
  readonly deliver: (message: ReadMessage) => void;
}

/**
 * Reads the messages of one direction from its bytes, however these are cut. Never throws for what the bytes are; a
 * breach of the protocol ends the reading, and what comes from there on is one last message, `unread`.
 */
export interface MessageReader {
  read(bytes: Uint8Array): void;
  /** The connection is over: what was under way is delivered as it stands. */
  end(): void;
  /** Why the reading has ended, null while it has not. */
  readonly violation: string | null;
  /** True when the bytes so far end with a message. */
  readonly whole: boolean;
}

const KINDS: Readonly<Record<number, SocketMessageKind>> = {
  [TEXT]: 'text',
  [BINARY]: 'binary',
  [CLOSE]: 'close',
  [PING]: 'ping',
  [PONG]: 'pong',
};

/** A message that is not finished. */
interface Begun {
  readonly kind: SocketMessageKind;
  readonly compressed: boolean;
  readonly capture: BodyCapture;
}

export function createMessageReader(options: MessageReaderOptions): MessageReader {
  const { masked, deflate, bodyCap, admit, deliver } = options;
  const inflater: Inflater | null = deflate && createInflater(deflate);
  let data: Begun | null = null;
  /** A control frame, which may stand between two frames of the message. */
  let control: Begun | null = null;
  let closed = false;
  let violation: string | null = null;
  let unread: BodyCapture | null = null;

  const finish = ({ kind, compressed, capture }: Begun, complete: boolean): void => {
    const body: CapturedBody = capture.finish(complete);
    deliver(openMessage({ kind, compressed, body }, inflater, bodyCap));
  };
  const abandon = (): void => {
    for (const begun of [data, control]) if (begun !== null) finish(begun, false);
    data = control = null;
  };

  /** Why a frame may not come here; null when it may. */
  const refusal = ({ opcode, compressed, mask }: FrameHeader): string | null => {
    if (closed) return 'a frame follows the close frame';
    if ((mask !== null) !== masked)
      return masked ? 'a frame of the phone has no mask' : 'a frame of the origin is masked';
    const first = opcode === TEXT || opcode === BINARY;
    if (compressed && (!first || inflater === null)) return 'a reserved bit is set';
    if (opcode === CONTINUATION) return data === null ? 'a continuation of nothing' : null;
    if (first && data !== null) return 'a message begins inside another';
    return admit() ? null : 'there are more messages than can be kept track of';
  };
  const frames = createFrameReader({
    begin(header) {
      const reason = refusal(header);
      if (reason !== null || header.opcode === CONTINUATION) return reason;
      const { opcode, compressed } = header;
      const capture = createBodyCapture(bodyCap);
      const begun: Begun = { kind: KINDS[opcode]!, compressed, capture };
      if (isControl(opcode)) control = begun;
      else data = begun;
      return null;
    },
    content(bytes) {
      (control ?? data)!.capture.add(bytes);
    },
    end({ final, opcode }) {
      const done = control ?? data;
      if (control !== null) control = null;
      else if (final) data = null;
      else return;
      closed = opcode === CLOSE;
      finish(done!, true);
    },
  });

  return {
    read(bytes) {
      if (unread !== null) {
        unread.add(bytes);
        return;
      }
      const read = frames.read(bytes);
      if (read.kind === 'read') return;
      violation = read.reason;
      abandon();
      unread = createBodyCapture(bodyCap);
      unread.add(read.rest);
    },
    end() {
      abandon();
      if (unread !== null) deliver({ kind: 'unread', body: unread.finish(true), compressed: false, error: violation });
      unread = null;
    },
    get violation() {
      return violation;
    },
    get whole() {
      return violation === null && data === null && frames.whole;
    },
  };
}
