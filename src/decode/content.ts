import { isUtf8 } from 'node:buffer';
import { toUtf8 } from '../bytes/index.ts';

/** Control characters that do not occur in text meant to be read (tab, line feed and carriage return do). */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** How many of the first bytes decide whether a valid UTF-8 text with control characters is still a text. */
const HEAD = 4096;

/**
 * Bytes and their reading as text, each made from the other only when somebody asks: most of the thousands of leaves
 * of a message are never looked at twice.
 */
export class Content {
  private knownText: string | null | undefined;
  private knownBytes: Uint8Array | undefined;
  private knownReadable: boolean | undefined;
  /** True when it came out of a text (a JSON string, a form value), so that no binary format can hide in it. */
  readonly fromText: boolean;

  private constructor(text: string | undefined, bytes: Uint8Array | undefined) {
    this.knownText = text;
    this.knownBytes = bytes;
    this.fromText = text !== undefined;
  }

  /** A content that is known as text; it must be well-formed (no lone surrogates), so that its bytes say the same. */
  static ofText(text: string): Content {
    return new Content(text, undefined);
  }

  static ofBytes(bytes: Uint8Array): Content {
    return new Content(undefined, bytes);
  }

  get bytes(): Uint8Array {
    return (this.knownBytes ??= toUtf8(this.knownText ?? ''));
  }

  /** The text when the bytes are valid UTF-8 and at most one byte in eight of the beginning is a control character. */
  get text(): string | null {
    return this.knownText === undefined ? this.read() : this.knownText;
  }

  /** True for a text without any control character. */
  get readable(): boolean {
    return (this.knownReadable ??= this.text !== null && !CONTROL.test(this.text));
  }

  /** Length in bytes. */
  get size(): number {
    return this.knownBytes?.length ?? Buffer.byteLength(this.knownText ?? '');
  }

  private read(): string | null {
    const { bytes } = this;
    let text = isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null;
    // One native scan settles it for nearly every text; only what has control characters is counted through.
    if (text !== null) this.knownReadable = !CONTROL.test(text);
    if (this.knownReadable === false && tooManyControls(bytes)) text = null;
    if (text === null) this.knownReadable = false;
    return (this.knownText = text);
  }
}

function tooManyControls(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, HEAD);
  let controls = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at]!;
    if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f) controls += 1;
  }
  return controls * 8 > end;
}
