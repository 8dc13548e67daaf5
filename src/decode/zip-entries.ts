import { latin1, utf8 } from '../bytes/index.ts';

/** A file of an archive as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** True when it is encrypted. */
  readonly sealed: boolean;
  readonly data: Uint8Array;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;

/** The end record is 22 bytes and a comment of at most 65,535. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

const MOST = 1_000;

/** The files of a zip archive (APPNOTE 4.3) in the order of its central directory; null when that cannot be read. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const count = Math.min(MOST, view.getUint16(end + 10, true));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== LISTED) return null;
    const nameLength = view.getUint16(at + 28, true);
    const data = dataOf(bytes, view, at);
    if (data === null) return null;
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: utf8(name) ?? latin1(name),
      method: view.getUint16(at + 10, true),
      sealed: (view.getUint16(at + 8, true) & 1) !== 0,
      data,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return null;
}

/** The compressed bytes behind the local header that the listed header at `at` points to. */
function dataOf(bytes: Uint8Array, view: DataView, at: number): Uint8Array | null {
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + size > bytes.length ? null : bytes.subarray(start, start + size);
}
