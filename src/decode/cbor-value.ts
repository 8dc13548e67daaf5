import { utf8 } from '../bytes/index.ts';
import type { ByteReader } from './byte-reader.ts';
import { byteReader, exact } from './byte-reader.ts';
import type { Value } from './value.ts';
import { DEEPEST, MOST_VALUES } from './value.ts';

interface State {
  readonly reader: ByteReader;
  values: number;
}

/** What ends a list, a map or a string without a length. */
const BREAK = Symbol('break');

type Item = Value | typeof BREAK;

/** Reads one CBOR value (RFC 8949) that takes all of the bytes; throws a RangeError that says why not. */
export function cborValue(bytes: Uint8Array): Value {
  const state: State = { reader: byteReader(bytes), values: 0 };
  const value = one(state, 0);
  if (state.reader.left() > 0) throw new RangeError('bytes are left');
  return value;
}

function one(state: State, depth: number): Value {
  const item = read(state, depth);
  if (item === BREAK) throw new RangeError('an end of nothing');
  return item;
}

function read(state: State, depth: number): Item {
  const { reader } = state;
  state.values += 1;
  if (depth > DEEPEST || state.values > MOST_VALUES) throw new RangeError('too deep or too many values');
  const head = Number(reader.unsigned(1));
  const info = head & 0x1f;
  const major = head >> 5;
  if (major === 7) return simple(reader, info);
  const argument = info === 31 ? null : length(reader, info);
  switch (major) {
    case 0:
      return need(argument);
    case 1:
      return exact(-1n - BigInt(need(argument)));
    case 2:
      return argument === null ? pieces(state, 2) : reader.take(Number(argument));
    case 3:
      return text(argument === null ? pieces(state, 3) : reader.take(Number(argument)));
    case 4:
      return { items: members(state, argument, depth) };
    case 5:
      return { entries: pairs(members(state, argument === null ? null : 2 * Number(argument), depth)) };
    default:
      // A tag says how the next value is meant; the value itself is what was sent.
      need(argument);
      return one(state, depth + 1);
  }
}

function length(reader: ByteReader, info: number): number | bigint {
  if (info < 24) return info;
  if (info > 27) throw new RangeError('a length that does not exist');
  return reader.unsigned(([1, 2, 4, 8] as const)[info - 24]!);
}

function need(argument: number | bigint | null): number | bigint {
  if (argument === null) throw new RangeError('a number without digits');
  return argument;
}

function simple(reader: ByteReader, info: number): Item {
  switch (info) {
    case 20:
    case 21:
      return info === 21;
    case 22:
    case 23:
      return null;
    case 25:
    case 26:
    case 27:
      return reader.float(([2, 4, 8] as const)[info - 25]!);
    case 31:
      return BREAK;
    default:
      throw new RangeError('a simple value without meaning');
  }
}

function members(state: State, count: number | bigint | null, depth: number): readonly Value[] {
  if (count !== null && Number(count) > state.reader.left()) throw new RangeError('a list longer than the bytes');
  const items: Value[] = [];
  while (count === null || items.length < Number(count)) {
    const item = read(state, depth + 1);
    if (item === BREAK && count === null) break;
    if (item === BREAK) throw new RangeError('an end of nothing');
    items.push(item);
  }
  return items;
}

function pairs(items: readonly Value[]): readonly (readonly [string, Value])[] {
  if (items.length % 2 !== 0) throw new RangeError('a name without a value');
  return Array.from({ length: items.length / 2 }, (_, index) => {
    const name = items[2 * index]!;
    if (typeof name === 'object') throw new RangeError('a name that is neither text nor number');
    return [String(name), items[2 * index + 1]!];
  });
}

/** A string in pieces, each of the same type and with a length. */
function pieces({ reader }: State, major: number): Uint8Array {
  const all: Uint8Array[] = [];
  for (;;) {
    const head = Number(reader.unsigned(1));
    if (head === 0xff) return new Uint8Array(Buffer.concat(all));
    if (head >> 5 !== major || (head & 0x1f) === 31) throw new RangeError('a piece of another type');
    all.push(reader.take(Number(length(reader, head & 0x1f))));
  }
}

function text(bytes: Uint8Array): string {
  const value = utf8(bytes);
  if (value === null) throw new RangeError('a string that is not UTF-8');
  return value;
}
