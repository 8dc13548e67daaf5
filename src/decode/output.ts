/** Bytes that a decompressor puts out, as many as it may. */
export interface Output {
  readonly size: () => number;
  /** Appends the bytes; false when that is over the limit. */
  readonly push: (bytes: Uint8Array) => boolean;
  /** Appends bytes from `distance` back, byte by byte, as LZ77 has it; false over the limit or before the beginning. */
  readonly copy: (distance: number, length: number) => boolean;
  readonly bytes: () => Uint8Array;
}

const FIRST = 4096;

/** An empty output that takes at most `limit` bytes and grows with what is put in, never with what is announced. */
export function openOutput(limit: number): Output {
  let memory = new Uint8Array(Math.min(limit, FIRST));
  let size = 0;
  const room = (more: number): boolean => {
    if (size + more > limit) return false;
    if (size + more > memory.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(2 * memory.length, size + more)));
      larger.set(memory);
      memory = larger;
    }
    return true;
  };
  return {
    size: () => size,
    push(bytes) {
      if (!room(bytes.length)) return false;
      memory.set(bytes, size);
      size += bytes.length;
      return true;
    },
    copy(distance, length) {
      if (distance < 1 || distance > size || !room(length)) return false;
      for (const end = size + length; size < end; size += 1) memory[size] = memory[size - distance]!;
      return true;
    },
    bytes: () => memory.subarray(0, size),
  };
}
