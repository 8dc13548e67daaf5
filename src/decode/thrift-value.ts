import { utf8 } from '../bytes/index.ts';
import type { ByteReader } from './byte-reader.ts';
import { byteReader, exact } from './byte-reader.ts';
import type { Value, ValueMap } from './value.ts';
import { DEEPEST, MOST_VALUES } from './value.ts';

/** Kinds of value; both encodings of Thrift have the same ones under other numbers. */
type Kind = 'bool' | 'i8' | 'i16' | 'i32' | 'i64' | 'double' | 'binary' | 'list' | 'map' | 'struct';

/** A field header; `value` is known where the header says it all. */
interface Head {
  readonly id: number;
  readonly kind: Kind;
  readonly value?: boolean;
}

/** How an encoding writes what containers are made of. */
interface Encoding {
  /** The next field header, null at the end of the struct; ids count up from the one before. */
  readonly head: (reader: ByteReader, before: number) => Head | null;
  readonly number: (reader: ByteReader, kind: 'i8' | 'i16' | 'i32' | 'i64' | 'double') => number | bigint;
  readonly length: (reader: ByteReader) => number;
  readonly list: (reader: ByteReader) => { readonly size: number; readonly kind: Kind };
  readonly map: (reader: ByteReader) => { readonly size: number; readonly key: Kind; readonly value: Kind };
}

const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** No struct that is sent has more fields. */
const HIGHEST_ID = 4096;

/**
 * Reads one Thrift struct without its schema, in the compact or the binary encoding; all bytes must be used, and field
 * ids must rise. Names are field ids. Throws a RangeError that says why not.
 */
export function thriftValue(bytes: Uint8Array): ValueMap {
  const reader = byteReader(bytes);
  // A compact header with a type and no step would be a binary type byte, and no compact struct begins with one.
  const encoding = (bytes[0] ?? 0) < 16 ? BINARY : COMPACT;
  const state: State = { reader, encoding, left: MOST_VALUES };
  const value = struct(state, 0);
  if (reader.left() > 0) throw new RangeError('bytes behind the struct');
  return value;
}

interface State {
  readonly reader: ByteReader;
  readonly encoding: Encoding;
  left: number;
}

function struct(state: State, depth: number): ValueMap {
  const entries: [string, Value][] = [];
  let id = 0;
  for (;;) {
    const head = state.encoding.head(state.reader, id);
    if (head === null) return { entries };
    if (head.id <= id || head.id > HIGHEST_ID) throw new RangeError('field ids that do not rise');
    ({ id } = head);
    entries.push([String(id), head.value ?? read(state, head.kind, depth)]);
  }
}

function read(state: State, kind: Kind, depth: number): Value {
  const { reader, encoding } = state;
  state.left -= 1;
  if (state.left < 0 || depth > DEEPEST) throw new RangeError('too many values');
  switch (kind) {
    case 'struct':
      return struct(state, depth + 1);
    case 'binary':
      return textOrBytes(reader.take(encoding.length(reader)));
    case 'list': {
      const { size, kind: element } = encoding.list(reader);
      return { items: times(state, size, () => read(state, element, depth + 1)) };
    }
    case 'map': {
      const { size, key, value } = encoding.map(reader);
      const entry = (): [string, Value] => [name(read(state, key, depth + 1)), read(state, value, depth + 1)];
      return { entries: times(state, size, entry) };
    }
    case 'bool':
      return bool(Number(reader.unsigned(1)));
    case 'i8':
    case 'i16':
    case 'i32':
    case 'i64':
    case 'double':
      return encoding.number(reader, kind);
  }
}

/** Every element takes a byte at least, so that an announced size costs nothing before it is there. */
function times<T>({ reader }: State, size: number, make: () => T): readonly T[] {
  if (size > reader.left()) throw new RangeError('a container longer than the bytes');
  return Array.from({ length: size }, make);
}

function name(key: Value): string {
  if (key !== null && typeof key === 'object') throw new RangeError('a key that is no name');
  return String(key);
}

function bool(byte: number): boolean {
  if (byte > 2) throw new RangeError('no boolean');
  return byte === 1;
}

/** Strings and bytes look the same on the wire. */
function textOrBytes(bytes: Uint8Array): string | Uint8Array {
  const text = utf8(bytes);
  return text === null || CONTROL.test(text) ? bytes : text;
}

const COMPACT_KINDS: readonly (Kind | undefined)[] = [
  ...[undefined, 'bool', 'bool', 'i8', 'i16', 'i32', 'i64', 'double', 'binary', 'list', 'list', 'map', 'struct'],
] as const;

/** https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md */
const COMPACT: Encoding = {
  head(reader, before) {
    const byte = Number(reader.unsigned(1));
    if (byte === 0) return null;
    const kind = known(COMPACT_KINDS[byte & 15]);
    const id = byte < 16 ? Number(zigzag(reader)) : before + (byte >> 4);
    return kind === 'bool' ? { id, kind, value: (byte & 15) === 1 } : { id, kind };
  },
  number(reader, kind) {
    if (kind === 'i8') return reader.signed(1);
    return kind === 'double' ? littleDouble(reader) : exact(zigzag(reader));
  },
  length: (reader) => Number(varint(reader)),
  list(reader) {
    const byte = Number(reader.unsigned(1));
    return { size: byte >> 4 === 15 ? Number(varint(reader)) : byte >> 4, kind: known(COMPACT_KINDS[byte & 15]) };
  },
  map(reader) {
    const size = Number(varint(reader));
    if (size === 0) return { size, key: 'i8', value: 'i8' };
    const byte = Number(reader.unsigned(1));
    return { size, key: known(COMPACT_KINDS[byte >> 4]), value: known(COMPACT_KINDS[byte & 15]) };
  },
};

const BINARY_KINDS: readonly (Kind | undefined)[] = [
  ...[undefined, undefined, 'bool', 'i8', 'double', undefined, 'i16', undefined, 'i32', undefined, 'i64', 'binary'],
  ...['struct', 'map', 'list', 'list'],
] as readonly (Kind | undefined)[];

const SIZES = { i8: 1, i16: 2, i32: 4, i64: 8 } as const;

/** https://github.com/apache/thrift/blob/master/doc/specs/thrift-binary-protocol.md */
const BINARY: Encoding = {
  head(reader) {
    const type = Number(reader.unsigned(1));
    return type === 0 ? null : { kind: known(BINARY_KINDS[type]), id: Number(reader.signed(2)) };
  },
  number: (reader, kind) => (kind === 'double' ? reader.float(8) : reader.signed(SIZES[kind])),
  length: (reader) => Number(reader.unsigned(4)),
  list(reader) {
    const kind = known(BINARY_KINDS[Number(reader.unsigned(1))]);
    return { kind, size: Number(reader.unsigned(4)) };
  },
  map(reader) {
    const key = known(BINARY_KINDS[Number(reader.unsigned(1))]);
    const value = known(BINARY_KINDS[Number(reader.unsigned(1))]);
    return { key, value, size: Number(reader.unsigned(4)) };
  },
};

function known(kind: Kind | undefined): Kind {
  if (kind === undefined) throw new RangeError('a type that does not exist');
  return kind;
}

/** At most ten bytes of seven bits, least significant first. */
function varint(reader: ByteReader): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = Number(reader.unsigned(1));
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  throw new RangeError('a number without an end');
}

function zigzag(reader: ByteReader): bigint {
  const value = varint(reader);
  return (value >> 1n) ^ -(value & 1n);
}

function littleDouble(reader: ByteReader): number {
  const bytes = reader.take(8);
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
}
