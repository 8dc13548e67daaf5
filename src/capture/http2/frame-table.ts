import type { Block } from './block-reader.ts';
import { createBlockReader } from './block-reader.ts';
import { checkFields } from './check-fields.ts';
import type { Fault } from './codes.ts';
import { CODE } from './codes.ts';
import type { EndpointListener } from './endpoint.ts';
import { createFloods } from './floods.ts';
import type { Frame } from './frame.ts';
import { FLAG, FRAME, frameBytes, numberFrame, unpad } from './frame.ts';
import type { DecodedBlock, HpackDecoder } from './hpack/decoder.ts';
import type { PeerSettings } from './peer-settings.ts';
import { applySettings } from './peer-settings.ts';
import type { StreamEnd } from './stream.ts';

/** Streams of one phone at a time; browsers ask for a hundred. */
export const MAX_STREAMS = 256;

/** The state of a connection, as far as frames from the other side change it. */
export interface FrameTableOptions {
  readonly role: 'client' | 'server';
  readonly streams: ReadonlyMap<number, StreamEnd>;
  /** Streams that we have reset: what still comes on them is no fault. */
  readonly forgotten: ReadonlySet<number>;
  readonly decode: HpackDecoder;
  readonly listener: EndpointListener;
  readonly now: () => number;
  readonly put: (frame: Buffer) => void;
  /** More streams are taken. */
  isOpen(): boolean;
  /** The highest stream that the client has opened. */
  last(): number;
  /** Opens a stream of the other side. */
  accept(id: number): StreamEnd;
  /** Takes note of one that is not opened, and that more may come on. */
  skip(id: number): void;
  /** Bytes of bodies came, padding included; false when they are more than was allowed. */
  received(bytes: number): boolean;
  readonly consumed: (bytes: number) => void;
  /** Loses the streams of ours above the last one that the other side takes on. */
  abandon(last: number): void;
  /** The connection may send so many bytes more; false when that is more than there can be. */
  widen(bytes: number): boolean;
  settings(): PeerSettings;
  /** False when a window is more than there can be. */
  apply(settings: PeerSettings): boolean;
}

/** What a frame does; a fault ends the connection. */
export type FrameTable = (frame: Frame) => Fault | null;

const fault = (why: string, code: number = CODE.protocolError): Fault => ({ code, why });
const WRONG_LENGTH = fault('a frame of a wrong length', CODE.frameSizeError);
const TOO_WIDE = fault('a window over its limit', CODE.flowControlError);

/** Frames of one connection in their order, each judged by the state that those before it have left (RFC 9113). */
export function createFrameTable(connection: FrameTableOptions): FrameTable {
  const { role, streams, forgotten, decode, listener, put } = connection;
  const floods = createFloods(connection.now);
  const blocks = createBlockReader();
  let settled = false;

  /** A stream that was never opened. */
  const isIdle = (id: number): boolean => id % 2 === 0 || id > connection.last();
  const loseFor = (stream: StreamEnd, why: string, code: number = CODE.protocolError): Fault | null => {
    stream.lose({ kind: 'fault', code, why });
    return role === 'server' ? floods('reset') : null;
  };
  /** What comes on a stream that is over: nothing new when we have ended it, a fault of the other side else. */
  const onClosed = (id: number): Fault | null => {
    if (isIdle(id)) return fault('a frame on a stream that was never opened');
    if (role === 'client' || forgotten.has(id)) return null;
    put(numberFrame(FRAME.reset, id, CODE.streamClosed));
    return floods('reset');
  };

  const onData = (frame: Frame): Fault | null => {
    const { stream: id, payload, flags } = frame;
    const bytes = unpad(frame);
    if (id === 0 || !bytes) return fault('a DATA frame on no stream, or of nothing but padding');
    if (!connection.received(payload.length)) return fault('more data than was allowed', CODE.flowControlError);
    const stream = streams.get(id);
    if (!stream || stream.remoteDone) {
      connection.consumed(payload.length);
      return stream ? loseFor(stream, 'data after the end', CODE.streamClosed) : onClosed(id);
    }
    const end = (flags & FLAG.endStream) !== 0;
    if (!stream.headDone) return loseFor(stream, 'data before a head');
    if (!stream.takeData(bytes, payload.length, end)) {
      return loseFor(stream, 'more data than was allowed', CODE.flowControlError);
    }
    return bytes.length > 0 || end ? null : floods('idle');
  };

  const onRequest = (id: number, decoded: DecodedBlock, block: Block): Fault | null => {
    if (id % 2 === 0) return fault('a stream with the number of the other side');
    if (id <= connection.last()) {
      return forgotten.has(id) ? null : fault('headers on a stream that is over', CODE.streamClosed);
    }
    if (!connection.isOpen()) {
      // What comes after our GOAWAY was not promised an answer, and is asked again elsewhere.
      connection.skip(id);
      return null;
    }
    if (streams.size >= MAX_STREAMS) return turnDown(id, CODE.refusedStream);
    const wrong = block.circular
      ? 'a stream that depends on itself'
      : decoded.tooLarge
        ? 'headers over the limit'
        : checkFields(decoded.list, 'request');
    if (wrong !== null) {
      listener.malformed?.(decoded, wrong);
      return turnDown(id, decoded.tooLarge ? CODE.enhanceYourCalm : CODE.protocolError);
    }
    const stream = connection.accept(id);
    stream.begin(block.end);
    listener.request?.(stream, decoded, block.end);
    return null;
  };
  const turnDown = (id: number, code: number): Fault | null => {
    connection.skip(id);
    put(numberFrame(FRAME.reset, id, code));
    return floods('reset');
  };
  /** Headers on a stream that is open: an answer, or trailers. */
  const onMore = (stream: StreamEnd, decoded: DecodedBlock, block: Block): Fault | null => {
    if (stream.remoteDone) return loseFor(stream, 'headers after the end', CODE.streamClosed);
    if (decoded.tooLarge) return loseFor(stream, 'headers over the limit', CODE.enhanceYourCalm);
    const kind = stream.headDone ? 'trailers' : 'response';
    const wrong = checkFields(decoded.list, kind);
    if (wrong !== null) return loseFor(stream, wrong);
    const interim =
      kind === 'response' && decoded.list.some(([name, value]) => name === ':status' && value.startsWith('1'));
    if (kind === 'trailers' ? !block.end : interim && block.end) return loseFor(stream, 'headers that are no end, or an end too early'); // prettier-ignore
    stream.headDone ||= !interim;
    stream.takeFields(decoded, block.end);
    return null;
  };
  const onHeaders = (frame: Frame): Fault | null => {
    if (frame.stream === 0) return fault('headers on no stream');
    const block = blocks.take(frame);
    if (!block || 'why' in block) return block;
    const decoded = decode(block.bytes);
    if (!decoded) return fault('headers that cannot be decompressed', CODE.compressionError);
    const stream = streams.get(block.stream);
    if (stream) return onMore(stream, decoded, block);
    return role === 'server' ? onRequest(block.stream, decoded, block) : onClosed(block.stream);
  };

  const onReset = ({ stream: id, payload }: Frame): Fault | null => {
    if (payload.length !== 4) return WRONG_LENGTH;
    if (id === 0 || isIdle(id)) return fault('a reset of no stream');
    streams.get(id)?.lose({ kind: 'reset', code: payload.readUInt32BE(0) });
    return role === 'server' ? floods('reset') : null;
  };
  const onSettings = ({ stream: id, flags, payload }: Frame): Fault | null => {
    if (id !== 0) return fault('settings on a stream');
    if ((flags & FLAG.ack) !== 0) return payload.length === 0 ? null : WRONG_LENGTH;
    const settings = applySettings(connection.settings(), payload);
    if ('why' in settings) return settings;
    put(frameBytes(FRAME.settings, FLAG.ack, 0));
    if (!connection.apply(settings)) return TOO_WIDE;
    if (!settled) listener.settled?.();
    settled = true;
    return floods('settings');
  };
  const onPing = ({ stream: id, flags, payload }: Frame): Fault | null => {
    if (id !== 0) return fault('a ping on a stream');
    if (payload.length !== 8) return WRONG_LENGTH;
    if ((flags & FLAG.ack) !== 0) return floods('idle');
    put(frameBytes(FRAME.ping, FLAG.ack, 0, payload));
    return floods('ping');
  };
  const onGoaway = ({ stream: id, payload }: Frame): Fault | null => {
    if (id !== 0) return fault('a GOAWAY on a stream');
    if (payload.length < 8) return WRONG_LENGTH;
    const last = payload.readUInt32BE(0) & 0x7fffffff;
    listener.goaway(payload.readUInt32BE(4), last);
    if (role === 'client') connection.abandon(last);
    return floods('idle');
  };
  const onWindowUpdate = ({ stream: id, payload }: Frame): Fault | null => {
    if (payload.length !== 4) return WRONG_LENGTH;
    const more = payload.readUInt32BE(0) & 0x7fffffff;
    if (id === 0) {
      if (more === 0) return fault('a window update of nothing');
      return connection.widen(more) ? null : TOO_WIDE;
    }
    const stream = streams.get(id);
    if (!stream) return isIdle(id) ? fault('a window of a stream that was never opened') : null;
    if (more === 0) return loseFor(stream, 'a window update of nothing');
    return stream.widen(more) ? null : loseFor(stream, TOO_WIDE.why, TOO_WIDE.code);
  };
  const onPriority = ({ stream: id, payload }: Frame): Fault | null => {
    if (id === 0) return fault('a priority of no stream');
    if (payload.length !== 5) return WRONG_LENGTH;
    if ((payload.readUInt32BE(0) & 0x7fffffff) === id) return fault('a stream that depends on itself');
    return floods('idle');
  };

  return (frame) => {
    if (!settled && (frame.type !== FRAME.settings || (frame.flags & FLAG.ack) !== 0)) {
      return fault('not SETTINGS first');
    }
    if (blocks.open && frame.type !== FRAME.continuation) return fault('headers that were broken off');
    switch (frame.type) {
      case FRAME.data:
        return onData(frame);
      case FRAME.headers:
      case FRAME.continuation:
        return onHeaders(frame);
      case FRAME.priority:
        return onPriority(frame);
      case FRAME.reset:
        return onReset(frame);
      case FRAME.settings:
        return onSettings(frame);
      case FRAME.pushPromise:
        return fault('a push that was not allowed');
      case FRAME.ping:
        return onPing(frame);
      case FRAME.goaway:
        return onGoaway(frame);
      case FRAME.windowUpdate:
        return onWindowUpdate(frame);
      default:
        return floods('idle');
    }
  };
}
