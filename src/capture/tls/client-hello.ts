/** What a ClientHello says before anything is answered (RFC 8446 section 4.1.2). */
export interface ClientHello {
  /** Server name indication, null when none was sent. */
  readonly sni: string | null;
  /** ALPN protocol names in the order offered, one character a byte; null when none were. */
  readonly alpn: readonly string[] | null;
  /** The version field that TLS 1.3 froze at 0x0303. */
  readonly legacyVersion: number;
  /** Of the supported_versions extension; empty when there was none. */
  readonly versions: readonly number[];
  readonly ciphers: readonly number[];
  /** Types of all extensions in the order sent, GREASE (RFC 8701) included. */
  readonly extensions: readonly number[];
  readonly signatureAlgorithms: readonly number[];
}

/** The hello, that it is not whole yet, or that there is none. */
export type HelloRead =
  { readonly kind: 'hello'; readonly hello: ClientHello } | { readonly kind: 'more' } | { readonly kind: 'bad' };

const HANDSHAKE = 0x16;
/** Of the record layer: 3 in everything from SSL 3.0 to TLS 1.3. */
const MAJOR_VERSION = 3;
const CLIENT_HELLO = 1;
const SERVER_NAME = 0;
const SIGNATURE_ALGORITHMS = 13;
const ALPN = 16;
const SUPPORTED_VERSIONS = 43;
/** Post-quantum key shares make hellos of 2 KiB; nothing honest reaches this. */
const MAX_HELLO = 64 * 1024;

/** Joins the handshake bytes of whole records; null when a record is of another type. */
function handshakeBytes(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = 0;
  while (at + 5 <= bytes.length) {
    if (bytes[at] !== HANDSHAKE) return parts.length > 0 ? Buffer.concat(parts) : null;
    const end = at + 5 + bytes.readUInt16BE(at + 3);
    parts.push(bytes.subarray(at + 5, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** A cursor that reads length-prefixed vectors and turns into an error at the first one that does not fit. */
function vectors(bytes: Buffer): { skip(size: number): void; take(lengthBytes: number): Buffer; left(): number } {
  let at = 0;
  const need = (size: number): void => {
    if (at + size > bytes.length) throw new RangeError('vector longer than its container');
  };
  return {
    skip(size) {
      need(size);
      at += size;
    },
    take(lengthBytes) {
      need(lengthBytes);
      const size = bytes.readUIntBE(at, lengthBytes);
      at += lengthBytes;
      need(size);
      at += size;
      return bytes.subarray(at - size, at);
    },
    left: () => bytes.length - at,
  };
}

function parseServerName(extension: Buffer): string | null {
  const names = vectors(vectors(extension).take(2));
  while (names.left() > 0) {
    names.skip(1);
    const name = names.take(2).toString('latin1');
    if (name !== '') return name.toLowerCase();
  }
  return null;
}

function parseAlpn(extension: Buffer): readonly string[] {
  const list = vectors(vectors(extension).take(2));
  const names: string[] = [];
  while (list.left() > 0) names.push(list.take(1).toString('latin1'));
  return names;
}

/** The 16-bit numbers of a vector; half a number at its end is none. */
function numbers(bytes: Buffer): readonly number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2));
}

function parseHello(body: Buffer): ClientHello {
  const hello = vectors(body);
  hello.skip(2 + 32);
  const legacyVersion = body.readUInt16BE(0);
  hello.take(1);
  const ciphers = numbers(hello.take(2));
  hello.take(1);
  const extensions: number[] = [];
  let sni: string | null = null;
  let alpn: readonly string[] | null = null;
  let versions: readonly number[] = [];
  let signatureAlgorithms: readonly number[] = [];
  if (hello.left() > 0) {
    const all = hello.take(2);
    for (let at = 0; at + 4 <= all.length;) {
      const type = all.readUInt16BE(at);
      const end = at + 4 + all.readUInt16BE(at + 2);
      const content = all.subarray(at + 4, end);
      extensions.push(type);
      if (type === SERVER_NAME) sni = parseServerName(content);
      if (type === SIGNATURE_ALGORITHMS) signatureAlgorithms = numbers(vectors(content).take(2));
      if (type === ALPN) alpn = parseAlpn(content);
      if (type === SUPPORTED_VERSIONS) versions = numbers(vectors(content).take(1));
      at = end;
    }
  }
  return { sni, alpn, legacyVersion, versions, ciphers, extensions, signatureAlgorithms };
}

/** Reads a ClientHello from the first bytes of a connection, however it is cut into records; `more` until it is whole. */
export function readClientHello(bytes: Buffer): HelloRead {
  if (bytes.length > 0 && bytes[0] !== HANDSHAKE) return { kind: 'bad' };
  if (bytes.length > 1 && bytes[1] !== MAJOR_VERSION) return { kind: 'bad' };
  if (bytes.length > MAX_HELLO) return { kind: 'bad' };
  if (bytes.length < 9) return { kind: 'more' };
  const handshake = handshakeBytes(bytes);
  if (handshake === null || (handshake.length > 0 && handshake[0] !== CLIENT_HELLO)) return { kind: 'bad' };
  if (handshake.length < 4) return { kind: 'more' };
  const size = handshake.readUIntBE(1, 3);
  if (size > MAX_HELLO) return { kind: 'bad' };
  if (handshake.length < 4 + size) return { kind: 'more' };
  try {
    return { kind: 'hello', hello: parseHello(handshake.subarray(4, 4 + size)) };
  } catch {
    return { kind: 'bad' };
  }
}
