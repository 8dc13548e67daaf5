/** What a Zstandard frame says of itself before anything is undone. */
export interface ZstdFrame {
  /** Place behind the frame. */
  readonly end: number;
  /** Bytes that can come out of it at most; exact when the header says so. */
  readonly most: number;
  /** Bytes of work that the window makes a decoder do. */
  readonly work: number;
}

const LARGEST_BLOCK = 128 * 1024;

/** RFC 8878 section 3.1.1.1.2 recommends that decoders take 8 MiB. */
const LARGEST_WINDOW = 8 * 1024 * 1024;

/** Walks the block headers of the frame at `start` (RFC 8878 section 3.1.1); null when it is no whole frame. */
export function zstdFrame(bytes: Uint8Array, start: number): ZstdFrame | null {
  if (!isZstd(bytes.subarray(start))) return null;
  const descriptor = bytes[start + 4]!;
  const single = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3]!;
  const size = [single ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
  const at = start + 5 + (single ? 0 : 1) + dictionary;
  if (dictionary > 0 || at + size > bytes.length) return null;
  const content = size === 0 ? null : littleEndian(bytes, at, size) + (size === 2 ? 256 : 0);
  const window = single ? content! : windowSize(bytes[start + 5]!);
  if (!single && window > LARGEST_WINDOW) return null;
  return blocks(bytes, { at: at + size, content, window, checksum: (descriptor & 4) === 0 ? 0 : 4 });
}

/** True for the magic of a frame. */
export function isZstd(bytes: Uint8Array): boolean {
  return bytes.length > 8 && bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;
}

interface Header {
  readonly at: number;
  readonly content: number | null;
  readonly window: number;
  readonly checksum: number;
}

function blocks(bytes: Uint8Array, { at: first, content, window, checksum }: Header): ZstdFrame | null {
  let at = first;
  let most = 0;
  for (let count = 1; at + 3 <= bytes.length; count += 1) {
    const head = littleEndian(bytes, at, 3);
    const type = (head >> 1) & 3;
    const size = head >> 3;
    if (type === 3 || size > LARGEST_BLOCK) return null;
    at += 3 + (type === 1 ? 1 : size);
    most += type === 2 ? LARGEST_BLOCK : size;
    if ((head & 1) === 0) continue;
    const end = at + checksum;
    return end > bytes.length ? null : { end, most: content ?? most, work: content === null ? count * window : 0 };
  }
  return null;
}

function windowSize(byte: number): number {
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}

function littleEndian(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let index = 0; index < size; index += 1) value += bytes[at + index]! * 256 ** index;
  return value;
}
