import type { Fields } from './fields.ts';
import { FRAME, MAX_FRAME, numberFrame } from './frame.ts';
import { createSendQueue } from './send-queue.ts';

/** How a stream was lost: the other side reset it, we reset it for what the other side did, or the connection is over. */
export type Lost =
  | { readonly kind: 'reset'; readonly code: number }
  | { readonly kind: 'fault'; readonly code: number; readonly why: string }
  | { readonly kind: 'connection' };

/** Told what comes on a stream. After `lost` there is nothing more. */
export interface StreamListener {
  /** A head, an interim head, or trailers. */
  fields(fields: Fields, end: boolean): void;
  data(bytes: Buffer, end: boolean): void;
  /** So many bytes that were written have left. */
  sent(bytes: number): void;
  lost(how: Lost): void;
}

/** One stream of a connection, as its relay sees it. */
export interface Stream {
  /** 0 while it waits for its turn to be opened. */
  readonly id: number;
  /** Nothing more can come or be sent: both sides have ended, or it was lost. */
  readonly gone: boolean;
  listen(listener: StreamListener): void;
  /** Sends fields behind what was written before. */
  send(fields: Fields, end: boolean): void;
  write(bytes: Buffer, end: boolean): void;
  /** Resets it at once, and forgets what waits. */
  reset(code: number): void;
  /** Resets it when everything that was written has left, an end among it. */
  resetAfterAll(code: number): void;
  /** So many bytes that came are no longer held: the other side may send as many more. */
  consume(bytes: number): void;
}

/** A stream as its connection sees it. */
export interface StreamEnd extends Stream {
  /** The other side has ended. */
  readonly remoteDone: boolean;
  /** The final head of the other side has come; what follows are trailers. */
  headDone: boolean;
  /** Bytes wait to be sent, and may be. */
  readonly ready: boolean;
  /** Takes note that the first head has come, which is for someone else, and whether there is more. */
  begin(end: boolean): void;
  /** Gives it its number, and sends what was held back until then. */
  open(id: number): void;
  /** Sends one frame of what waits, no more than so many bytes. */
  sendSome(most: number): void;
  /** More room at the other side, or less; false when that is more than there can be. */
  widen(bytes: number): boolean;
  takeFields(fields: Fields, end: boolean): void;
  /** `length` counts the padding; false when it is more than was allowed. */
  takeData(bytes: Buffer, length: number, end: boolean): boolean;
  lose(how: Lost): void;
}

/** What a stream needs of its connection. */
export interface StreamPort {
  /** Window of the other side for a new stream. */
  sendWindow(): number;
  /** Ours. */
  readonly receiveWindow: number;
  putFields(id: number, fields: Fields, end: boolean): void;
  putData(id: number, bytes: Uint8Array, end: boolean): void;
  readonly put: (frame: Buffer) => void;
  /** Bytes that the connection as a whole may send now. */
  room(): number;
  onReady(stream: StreamEnd): void;
  readonly onConsumed: (bytes: number) => void;
  onGone(stream: StreamEnd, byUs: boolean): void;
}

const LARGEST_WINDOW = 0x7fffffff;
const EMPTY = Buffer.alloc(0);
const DEAF: StreamListener = {
  fields: () => undefined,
  data: () => undefined,
  sent: () => undefined,
  lost: () => undefined,
};

type Tail =
  | { readonly kind: 'end' }
  | { readonly kind: 'fields'; readonly fields: Fields }
  | { readonly kind: 'reset'; readonly code: number };

/** A stream that is not open yet. */
export function createStream(port: StreamPort): StreamEnd {
  const queue = createSendQueue();
  let id = 0;
  let listener = DEAF;
  let sendWindow = 0;
  let receiveWindow = port.receiveWindow;
  /** Bytes that came and were not consumed, and that were and are not yet told. */
  let held = 0;
  let credit = 0;
  /** The head of a stream that waits to be opened. */
  let head: { readonly fields: Fields; readonly end: boolean } | null = null;
  /** What comes when the queue is empty. */
  let tail: Tail | null = null;
  /** Code of the reset that comes after our end. */
  let afterEnd: number | null = null;
  let localDone = false;
  let remoteDone = false;
  let gone = false;

  const close = (byUs: boolean): void => {
    gone = true;
    queue.clear();
    port.onConsumed(held);
    held = 0;
    port.onGone(stream, byUs);
  };
  const settle = (): void => {
    if (gone || !localDone) return;
    if (remoteDone) close(false);
    else if (afterEnd !== null) stream.reset(afterEnd);
  };
  const sendFields = (fields: Fields, end: boolean): void => {
    localDone = end;
    port.putFields(id, fields, end);
    settle();
  };
  /** Sends one frame; `last` when nothing waits behind it but the tail. */
  const sendData = (bytes: Uint8Array, last: boolean): void => {
    const end = last && tail?.kind === 'end';
    if (end) localDone = true;
    sendWindow -= bytes.length;
    port.putData(id, bytes, end);
    if (bytes.length > 0) listener.sent(bytes.length);
    if (last && !gone) sendTail();
  };
  const sendTail = (): void => {
    const own = tail;
    tail = null;
    if (own?.kind === 'reset') stream.reset(own.code);
    else if (own?.kind === 'fields') sendFields(own.fields, true);
    else settle();
  };

  const stream: StreamEnd = {
    get id() {
      return id;
    },
    get gone() {
      return gone;
    },
    get remoteDone() {
      return remoteDone;
    },
    headDone: false,
    get ready() {
      return id > 0 && !gone && queue.length > 0 && sendWindow > 0;
    },
    listen(own) {
      listener = own;
    },
    begin(end) {
      stream.headDone = true;
      remoteDone = end;
    },
    open(own) {
      id = own;
      sendWindow = port.sendWindow();
      if (head) sendFields(head.fields, head.end);
      if (stream.ready) port.onReady(stream);
      else if (queue.length === 0 && tail?.kind === 'end') sendData(EMPTY, true);
      else if (queue.length === 0 && tail) sendTail();
    },
    send(fields, end) {
      if (gone || localDone || tail) return;
      if (id === 0 && !head) head = { fields, end };
      else if (id === 0 || queue.length > 0) tail = { kind: 'fields', fields };
      else sendFields(fields, end);
    },
    write(bytes, end) {
      if (gone || localDone || tail) return;
      if (end) tail = { kind: 'end' };
      if (id === 0 || queue.length > 0 || bytes.length > Math.min(sendWindow, port.room())) {
        queue.add(bytes);
        if (stream.ready) port.onReady(stream);
        return;
      }
      // A body that is there as a whole goes out as a whole; whoever hears of it may reset the stream meanwhile.
      for (let at = 0; at === 0 || at < bytes.length; at += MAX_FRAME) {
        if (bytes.length > 0 || end) sendData(bytes.subarray(at, at + MAX_FRAME), at + MAX_FRAME >= bytes.length);
        if (stream.gone) return;
      }
    },
    reset(code) {
      if (gone) return;
      if (id > 0) port.put(numberFrame(FRAME.reset, id, code));
      close(true);
    },
    resetAfterAll(code) {
      if (gone) return;
      if (localDone || tail) {
        afterEnd = code;
        settle();
      } else if (queue.length === 0) stream.reset(code);
      else tail = { kind: 'reset', code };
    },
    consume(bytes) {
      if (gone) return;
      held -= bytes;
      credit += bytes;
      port.onConsumed(bytes);
      if (remoteDone || credit < port.receiveWindow / 2) return;
      port.put(numberFrame(FRAME.windowUpdate, id, credit));
      receiveWindow += credit;
      credit = 0;
    },
    sendSome(most) {
      const bytes = queue.take(Math.min(most, sendWindow, MAX_FRAME));
      sendData(bytes, queue.length === 0);
    },
    widen(bytes) {
      if (id === 0) return true;
      sendWindow += bytes;
      if (sendWindow > LARGEST_WINDOW) return false;
      if (stream.ready) port.onReady(stream);
      return true;
    },
    takeFields(fields, end) {
      remoteDone = end;
      listener.fields(fields, end);
      settle();
    },
    takeData(bytes, length, end) {
      receiveWindow -= length;
      held += length;
      if (receiveWindow < 0) return false;
      remoteDone = end;
      // No one holds padding.
      if (length > bytes.length) stream.consume(length - bytes.length);
      listener.data(bytes, end);
      settle();
      return true;
    },
    lose(how) {
      if (gone) return;
      if (how.kind === 'fault') port.put(numberFrame(FRAME.reset, id, how.code));
      close(how.kind === 'fault');
      listener.lost(how);
    },
  };
  return stream;
}
