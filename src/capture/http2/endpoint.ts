import type { Duplex } from 'node:stream';
import { contain } from '../contain.ts';
import { MAX_FIELDS } from '../http1/head.ts';
import { MAX_HEAD } from '../http1/head-reader.ts';
import type { LiveConnection } from '../live-connection.ts';
import type { Fault } from './codes.ts';
import { CODE } from './codes.ts';
import type { Fields } from './fields.ts';
import type { FrameTable } from './frame-table.ts';
import { createFrameReader, FLAG, FRAME, frameBytes, frameHead, MAX_FRAME, numberFrame, PREFACE } from './frame.ts';
import { createFrameTable, MAX_STREAMS } from './frame-table.ts';
import { createHpackEncoder } from './hpack/encoder.ts';
import { createHpackDecoder } from './hpack/decoder.ts';
import type { PeerSettings } from './peer-settings.ts';
import { INITIAL_SETTINGS, SETTING, settingsBytes } from './peer-settings.ts';
import type { Stream, StreamEnd, StreamPort } from './stream.ts';
import { createStream } from './stream.ts';
import { createWire } from './wire.ts';

/** Of all streams of a connection together: what is held for a side that takes nothing. */
const CONNECTION_WINDOW = 16 * 1024 * 1024;
const INITIAL_WINDOW = 65_535;
/** Streams that we have reset or not taken, and whose last frames may still be on their way. */
const MOST_FORGOTTEN = 1_000;

/** Told what comes on a connection. */
export interface EndpointListener {
  /** A request; only a server gets them. */
  request?(stream: Stream, fields: Fields, end: boolean): void;
  /** A request that was reset at once, and why. */
  malformed?(fields: Fields, why: string): void;
  /** The other side has said its first word. */
  settled?(): void;
  goaway(code: number, lastStream: number): void;
  /** A stream is over; so many are left. */
  ended(left: number): void;
  /** Nothing more comes: we end it over a fault of the other side, or it is gone. Its streams hear of it after this. */
  over(fault: Fault | null, error: Error | null): void;
}

/** One side of an HTTP/2 connection (RFC 9113). */
export interface Endpoint {
  /** Opens a stream with a request, as soon as the other side takes another one. */
  request(fields: Fields, end: boolean): Stream;
  /** Ends it in good order, after the streams that are open. */
  leave(): void;
  /** Ends it now, with what was sent before. */
  close(code: number): void;
  /** Neither closed nor leaving. */
  readonly open: boolean;
}

export interface EndpointOptions {
  readonly role: 'client' | 'server';
  /** Whose connection it is; it is lost when we are at fault. */
  readonly connection: Pick<LiveConnection, 'fail'>;
  readonly socket: Duplex;
  /** Lets the socket flow, now or when all others may. */
  readonly start: (socket: Duplex) => void;
  /** Bytes that were read already. */
  readonly first: Buffer;
  /** What the other side may send on a stream before it was passed on. */
  readonly window: number;
  readonly now: () => number;
  readonly listener: EndpointListener;
}

/** Begins to speak HTTP/2 on a connection that agreed on it. The listener is told nothing before this returns. */
export function openEndpoint(options: EndpointOptions): Endpoint {
  const { role, connection, socket, window, listener } = options;
  const encoder = createHpackEncoder();
  const streams = new Map<number, StreamEnd>();
  const ready = new Set<StreamEnd>();
  const waiting = new Set<StreamEnd>();
  const forgotten = new Set<number>();
  let peer: PeerSettings = INITIAL_SETTINGS;
  let sendWindow = INITIAL_WINDOW;
  let receiveWindow = CONNECTION_WINDOW;
  let credit = 0;
  let lastOwn = -1;
  /** The last stream of the other side that was taken on, and the last that it has opened. */
  let lastTaken = 0;
  let lastPeer = 0;
  let leaving = false;
  let dead = false;
  const alive = (): boolean => !dead;

  const forget = (id: number): void => {
    forgotten.add(id);
    if (forgotten.size > MOST_FORGOTTEN) forgotten.delete(forgotten.values().next().value!);
  };
  const pump = (): void => {
    for (const stream of ready) {
      if (sendWindow <= 0 || wire.full || dead) return;
      ready.delete(stream);
      if (stream.ready) stream.sendSome(sendWindow);
      if (stream.ready) ready.add(stream);
    }
  };
  const wire = createWire(socket, contain(connection, pump));
  const openWaiting = (): void => {
    for (const stream of waiting) {
      if (streams.size >= peer.maxStreams || dead) return;
      waiting.delete(stream);
      streams.set((lastOwn += 2), stream);
      stream.open(lastOwn);
    }
  };
  const port: StreamPort = {
    sendWindow: () => peer.initialWindow,
    receiveWindow: window,
    putFields(id, fields, end) {
      const block = encoder.encode(fields);
      for (let at = 0; at === 0 || at < block.length; at += MAX_FRAME) {
        const last = at + MAX_FRAME >= block.length;
        const flags = (last ? FLAG.endHeaders : 0) | (end && at === 0 ? FLAG.endStream : 0);
        const type = at === 0 ? FRAME.headers : FRAME.continuation;
        wire.put(frameBytes(type, flags, id, block.subarray(at, at + MAX_FRAME)));
      }
    },
    putData(id, bytes, end) {
      sendWindow -= bytes.length;
      wire.put(frameHead(bytes.length, { type: FRAME.data, flags: end ? FLAG.endStream : 0, stream: id }));
      if (bytes.length > 0) wire.put(bytes);
    },
    put: wire.put,
    room: () => (wire.full || dead ? 0 : sendWindow),
    onReady(stream) {
      ready.add(stream);
      pump();
    },
    onConsumed(bytes) {
      credit += bytes;
      if (dead || credit < CONNECTION_WINDOW / 2) return;
      wire.put(numberFrame(FRAME.windowUpdate, 0, credit));
      receiveWindow += credit;
      credit = 0;
    },
    onGone(stream, byUs) {
      ready.delete(stream);
      waiting.delete(stream);
      if (!streams.delete(stream.id)) return;
      if (byUs) forget(stream.id);
      openWaiting();
      if (dead) return;
      if (leaving && streams.size === 0) wire.end();
      listener.ended(streams.size);
    },
  };

  /** Ends the connection, with a word to the other side when there is a code for it. */
  const finish = (code: number | null, tell: () => void): void => {
    if (dead) return;
    dead = true;
    if (code !== null) wire.put(goawayBytes(lastTaken, code));
    wire.end();
    tell();
    for (const stream of [...streams.values(), ...waiting]) stream.lose({ kind: 'connection' });
  };
  const table: FrameTable = createFrameTable({
    role,
    streams,
    forgotten,
    decode: createHpackDecoder(MAX_FIELDS, MAX_HEAD),
    listener,
    now: options.now,
    put: wire.put,
    isOpen: () => !leaving,
    last: () => (role === 'server' ? lastPeer : lastOwn),
    accept(id) {
      lastPeer = id;
      lastTaken = id;
      const stream = createStream(port);
      streams.set(id, stream);
      stream.open(id);
      return stream;
    },
    skip(id) {
      lastPeer = id;
      forget(id);
    },
    received(bytes) {
      receiveWindow -= bytes;
      return receiveWindow >= 0;
    },
    consumed: port.onConsumed,
    abandon(last) {
      for (const stream of [...streams.values(), ...waiting]) {
        if (stream.id === 0 || stream.id > last) stream.lose({ kind: 'connection' });
      }
    },
    widen(bytes) {
      sendWindow += bytes;
      pump();
      return sendWindow <= 0x7fffffff;
    },
    settings: () => peer,
    apply(settings) {
      const more = settings.initialWindow - peer.initialWindow;
      peer = settings;
      encoder.allow(settings.tableSize);
      const fits = more === 0 || [...streams.values()].every((stream) => stream.widen(more));
      openWaiting();
      return fits;
    },
  });
  const reader = createFrameReader(role === 'server' ? PREFACE : Buffer.alloc(0));
  const read = contain(connection, (bytes: Buffer): void => {
    if (dead) return;
    reader.feed(bytes);
    for (let frame = reader.next(); frame && alive(); frame = reader.next()) {
      const stuck = wire.stuck ? { code: CODE.enhanceYourCalm, why: 'answers that no one takes' } : null;
      const fault = 'why' in frame ? frame : (table(frame) ?? stuck);
      if (fault) finish(fault.code, () => { listener.over(fault, null); }); // prettier-ignore
    }
  });
  const over = contain(connection, (error: Error | null): void => {
    finish(null, () => { listener.over(null, error); }); // prettier-ignore
  });

  if (role === 'client') wire.put(PREFACE);
  wire.put(frameBytes(FRAME.settings, 0, 0, settingsBytes([
    role === 'server' ? [SETTING.maxStreams, MAX_STREAMS] : [SETTING.enablePush, 0],
    [SETTING.initialWindow, window],
    [SETTING.maxHeaderList, MAX_HEAD],
  ]))); // prettier-ignore
  wire.put(numberFrame(FRAME.windowUpdate, 0, CONNECTION_WINDOW - INITIAL_WINDOW));
  socket.on('error', over);
  socket.once('end', () => {
    over(null);
  });
  socket.once('close', () => {
    over(null);
  });
  socket.on('data', read);
  process.nextTick(() => {
    read(options.first);
    options.start(socket);
    if (socket.destroyed || socket.readableEnded) over(null);
  });

  return {
    request(fields, end) {
      const stream = createStream(port);
      stream.send(fields, end);
      waiting.add(stream);
      openWaiting();
      return stream;
    },
    leave() {
      if (leaving || dead) return;
      leaving = true;
      wire.put(goawayBytes(lastTaken, CODE.noError));
      if (streams.size === 0) wire.end();
    },
    close(code) {
      finish(code, () => undefined);
    },
    get open() {
      return !leaving && !dead;
    },
  };
}

function goawayBytes(lastStream: number, code: number): Buffer {
  const payload = Buffer.allocUnsafe(8);
  payload.writeUInt32BE(lastStream, 0);
  payload.writeUInt32BE(code, 4);
  return frameBytes(FRAME.goaway, 0, 0, payload);
}
