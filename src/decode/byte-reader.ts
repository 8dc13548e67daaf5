/** Reads big-endian numbers and runs of bytes one after another; a RangeError says that the bytes are over. */
export interface ByteReader {
  /** Bytes that are left. */
  readonly left: () => number;
  readonly unsigned: (size: 1 | 2 | 4 | 8) => number | bigint;
  readonly signed: (size: 1 | 2 | 4 | 8) => number | bigint;
  readonly float: (size: 2 | 4 | 8) => number;
  readonly take: (length: number) => Uint8Array;
}

/** A reader at the first byte. Numbers of 8 bytes are bigints only where a number would lose digits. */
export function byteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const step = (size: number): number => {
    at += size;
    return at - size;
  };
  return {
    left: () => bytes.length - at,
    unsigned(size) {
      const start = step(size);
      if (size === 1) return view.getUint8(start);
      if (size === 2) return view.getUint16(start);
      return size === 4 ? view.getUint32(start) : exact(view.getBigUint64(start));
    },
    signed(size) {
      const start = step(size);
      if (size === 1) return view.getInt8(start);
      if (size === 2) return view.getInt16(start);
      return size === 4 ? view.getInt32(start) : exact(view.getBigInt64(start));
    },
    float(size) {
      const start = step(size);
      if (size === 2) return half(view.getUint16(start));
      return size === 4 ? view.getFloat32(start) : view.getFloat64(start);
    },
    take(length) {
      if (length > bytes.length - at) throw new RangeError('the bytes end early');
      const start = step(length);
      return bytes.subarray(start, at);
    },
  };
}

/** The number when it is safe, else the bigint. */
export function exact(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** IEEE 754 binary16. */
function half(bits: number): number {
  const sign = bits >> 15 === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
