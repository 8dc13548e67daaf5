// Encoders that telemetry clients use, and a few that they could: what `chains.mjs` stacks at random. Each takes and
// gives bytes; `wants` says whether it can carry any bytes or text only, `gives` which of the two comes out.
import * as zlib from 'node:zlib';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

const ascii = (text) => Buffer.from(text, 'latin1');
const utf8 = (bytes) => Buffer.from(bytes).toString('utf8');
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function base32(bytes) {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const digits = bits.match(/.{1,5}/g) ?? [];
  const text = digits.map((each) => BASE32[Number.parseInt(each.padEnd(5, '0'), 2)]).join('');
  return text.padEnd(Math.ceil(text.length / 8) * 8, '=');
}

function base58(bytes) {
  let text = '';
  for (let rest = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`); rest > 0n; rest /= 58n)
    text = BASE58[Number(rest % 58n)] + text;
  for (let at = 0; bytes[at] === 0; at += 1) text = `1${text}`;
  return text;
}

function ascii85(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const part = Buffer.alloc(4);
    Buffer.from(bytes).copy(part, 0, at, at + 4);
    const length = Math.min(4, bytes.length - at);
    let value = part.readUInt32BE();
    if (value === 0 && length === 4) {
      text += 'z';
      continue;
    }
    let group = '';
    for (let digit = 0; digit < 5; digit += 1) {
      group = String.fromCharCode(33 + (value % 85)) + group;
      value = Math.floor(value / 85);
    }
    text += group.slice(0, length + 1);
  }
  return text;
}

/** Bytes that repeat as copies of at most 64 bytes, found by the last place of each four bytes. */
function matches(bytes, literal, copy) {
  const last = new Map();
  let from = 0;
  for (let at = 0; at + 12 < bytes.length;) {
    const key = bytes.readUInt32LE(at);
    const before = last.get(key);
    last.set(key, at);
    let length = 0;
    if (before !== undefined && at - before < 65_536)
      while (length < 64 && at + length + 5 < bytes.length && bytes[before + length] === bytes[at + length])
        length += 1;
    if (length < 4) {
      at += 1;
      continue;
    }
    literal(bytes.subarray(from, at));
    copy(at - before, length);
    at += length;
    from = at;
  }
  literal(bytes.subarray(from));
}

function snappy(bytes) {
  const out = [varint(bytes.length)];
  matches(
    Buffer.from(bytes),
    (literal) => {
      for (let at = 0; at < literal.length; at += 60) {
        const piece = literal.subarray(at, at + 60);
        out.push(Buffer.from([(piece.length - 1) << 2]), piece);
      }
    },
    (distance, length) => out.push(Buffer.from([((length - 1) << 2) | 2, distance & 255, distance >> 8])),
  );
  return Buffer.concat(out);
}

function lz4(bytes) {
  const block = [];
  let literals = Buffer.alloc(0);
  const long = (value) => {
    const bytesOf = [];
    let rest = value - 15;
    for (; rest >= 255; rest -= 255) bytesOf.push(255);
    return [...bytesOf, rest];
  };
  const sequence = (distance, length) => {
    const match = distance === 0 ? 0 : length - 4;
    block.push(Buffer.from([(Math.min(15, literals.length) << 4) | Math.min(15, match)]));
    if (literals.length >= 15) block.push(Buffer.from(long(literals.length)));
    block.push(literals);
    if (distance > 0) block.push(Buffer.from([distance & 255, distance >> 8, ...(match >= 15 ? long(match) : [])]));
  };
  matches(Buffer.from(bytes), (literal) => (literals = literal), sequence);
  sequence(0, 0);
  const data = Buffer.concat(block);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from('04224d186070', 'hex'), Buffer.from([0x73]), size, data, Buffer.alloc(4)]);
}

/** Native where Node has it, else the bytes in raw blocks, which is a valid frame too. */
function zstd(bytes) {
  if (zlib.zstdCompressSync !== undefined) return zlib.zstdCompressSync(bytes);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  const head = Buffer.alloc(4);
  head.writeUInt32LE((bytes.length << 3) | 1);
  return Buffer.concat([Buffer.from('28b52ffda0', 'hex'), size, head.subarray(0, 3), bytes]);
}

function zip(bytes) {
  const name = Buffer.from('events.json');
  const data = deflateRawSync(bytes);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(checksum(bytes), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, data]);
  const listed = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, listed, end]);
}

/** Native from Node 20.15 on. */
function checksum(bytes) {
  return zlib.crc32 === undefined ? 0 : zlib.crc32(bytes);
}

function varint(value) {
  const bytes = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

const protobuf = (bytes) =>
  Buffer.concat([Buffer.from([0x08, 0x02, 0x12, 5]), ascii('event'), Buffer.from([0x1a]), varint(bytes.length), bytes]);
const length16 = (bytes) => Buffer.from([bytes.length >> 8, bytes.length & 255]);
const msgpack = (bytes) =>
  Buffer.concat([Buffer.from([0x82, 0xa1]), ascii('v'), Buffer.from([2, 0xa4]), ascii('data'), Buffer.from([0xc5]), length16(bytes), bytes]); // prettier-ignore
const cbor = (bytes) =>
  Buffer.concat([Buffer.from([0xa2, 0x61]), ascii('v'), Buffer.from([2, 0x64]), ascii('data'), Buffer.from([0x59]), length16(bytes), bytes]); // prettier-ignore
const grpc = (bytes) => {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
};
const multipart = (bytes) =>
  Buffer.concat([ascii('--zz\r\nContent-Disposition: form-data; name="f"\r\n\r\n'), bytes, ascii('\r\n--zz--\r\n')]);
const escaped = (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
/** With soft line breaks, none of them inside an escape. */
const quoted = (bytes) => {
  const pieces = [...bytes].map((byte) => (byte === 61 || byte < 32 || byte > 126 ? escaped(byte) : String.fromCharCode(byte))); // prettier-ignore
  let text = '';
  let column = 0;
  for (const piece of pieces) {
    if (column + piece.length > 75) {
      text += '=\r\n';
      column = 0;
    }
    text += piece;
    column += piece.length;
  }
  return text;
};

const text = (encode) => ({ wants: 'any', gives: 'text', encode: (bytes) => ascii(encode(Buffer.from(bytes))) });
const ofText = (encode) => ({ wants: 'text', gives: 'text', encode: (bytes) => Buffer.from(encode(utf8(bytes))) });
const binary = (encode) => ({ wants: 'any', gives: 'bytes', encode: (bytes) => Buffer.from(encode(bytes)) });

/** What every SDK is made of. */
export const common = {
  base64: text((bytes) => bytes.toString('base64')),
  'base64 unpadded': text((bytes) => bytes.toString('base64').replace(/=+$/, '')),
  'base64 url': text((bytes) => bytes.toString('base64url')),
  'base64 lines': text((bytes) => bytes.toString('base64').replace(/.{76}/g, '$&\r\n')),
  hex: text((bytes) => bytes.toString('hex')),
  'hex capitals': text((bytes) => bytes.toString('hex').toUpperCase()),
  gzip: binary((bytes) => gzipSync(bytes)),
  zlib: binary((bytes) => deflateSync(bytes)),
  'deflate-raw': binary((bytes) => deflateRawSync(bytes)),
  brotli: binary((bytes) => brotliCompressSync(bytes)),
  zstd: binary(zstd),
  form: ofText((plain) => `v=1&data=${encodeURIComponent(plain)}`),
  percent: ofText(encodeURIComponent),
  json: ofText((plain) => JSON.stringify({ v: 1, data: plain })),
  multipart: binary(multipart),
  protobuf: binary(protobuf),
  msgpack: binary(msgpack),
  cbor: binary(cbor),
  grpc: binary(grpc),
};

/** What only some do. */
export const rare = {
  base32: text(base32),
  base58: { ...text(base58), most: 1_400 },
  ascii85: text((bytes) => `<~${ascii85(bytes)}~>`),
  'data URI': text((bytes) => `data:application/octet-stream;base64,${bytes.toString('base64')}`),
  'byte array': text((bytes) => JSON.stringify([...bytes])),
  // A multipart body in quoted-printable reads as a list of cookies.
  'quoted-printable': { ...text(quoted), never: 'multipart' },
  lz4: binary(lz4),
  snappy: binary(snappy),
  zip: binary(zip),
  'utf-16': {
    ...ofText((plain) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')])),
    gives: 'bytes',
  },
  prefix: text((bytes) => `v1.${bytes.toString('base64')}`),
  // What has no sign of its own is known by what begins under it.
  xor: { ...binary((bytes) => Buffer.from(bytes).map((byte) => byte ^ 0xa7)), over: ['gzip', 'document'] },
  header: {
    ...binary((bytes) => Buffer.concat([Buffer.from('a70102', 'hex'), bytes])),
    over: ['gzip', 'zlib', 'zstd'],
  },
};
