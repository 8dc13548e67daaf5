const CRLF2 = Buffer.from('\r\n\r\n');
const EMPTY = Buffer.alloc(0);
const LONG = 1024 * 1024;

/**
 * Reads HTTP/1.1 responses off one connection with as little work as possible (the generator must not be what is
 * measured): `add(chunk)` gives `{status, body}` when a response is whole, else null. Throws on what it cannot read.
 */
export function createResponseReader() {
  let bytes = EMPTY;
  /** The rest of a long body: joined once, not with every chunk. */
  let long = null;
  return {
    add(chunk) {
      if (long !== null) {
        long.parts.push(chunk);
        long.left -= chunk.length;
        if (long.left > 0) return null;
        if (long.left < 0) throw new Error('bytes after the response');
        const { status, parts } = long;
        long = null;
        return { status, body: Buffer.concat(parts) };
      }
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
      const headEnd = bytes.indexOf(CRLF2);
      if (headEnd < 0) return null;
      const head = bytes.latin1Slice(0, headEnd);
      const bodyStart = headEnd + 4;
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      const chunked = /\r\ntransfer-encoding: *chunked/i.test(head);
      if (length === undefined && !chunked) throw new Error(`no framing in: ${head}`);
      const missing = chunked ? 0 : bodyStart + Number(length) - bytes.length;
      if (missing > LONG) {
        long = { status: Number(head.slice(9, 12)), parts: [bytes.subarray(bodyStart)], left: missing };
        bytes = EMPTY;
        return null;
      }
      const read = chunked ? dechunk(bytes, bodyStart) : plain(bytes, bodyStart, Number(length));
      if (read === null) return null;
      if (read.end !== bytes.length) throw new Error('bytes after the response');
      bytes = EMPTY;
      return { status: Number(head.slice(9, 12)), body: read.body };
    },
  };
}

function plain(bytes, start, length) {
  const end = start + length;
  return bytes.length < end ? null : { body: bytes.subarray(start, end), end };
}

/** Body and end of a chunked message without trailers; null when it is not whole yet. */
function dechunk(bytes, start) {
  const parts = [];
  let at = start;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at, 'latin1');
    if (lineEnd < 0) return null;
    const size = Number.parseInt(bytes.latin1Slice(at, lineEnd), 16);
    if (!Number.isInteger(size)) throw new Error('not a chunk size');
    const end = lineEnd + 2 + size + 2;
    if (bytes.length < end) return null;
    if (size === 0) return { body: Buffer.concat(parts), end };
    parts.push(bytes.subarray(lineEnd + 2, end - 2));
    at = end;
  }
}
