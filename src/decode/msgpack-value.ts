import { utf8 } from '../bytes/index.ts';
import type { ByteReader } from './byte-reader.ts';
import { byteReader } from './byte-reader.ts';
import type { Value } from './value.ts';
import { DEEPEST, MOST_VALUES } from './value.ts';

interface State {
  readonly reader: ByteReader;
  values: number;
}

/** Reads one MessagePack value that takes all of the bytes; throws a RangeError that says why not. */
export function msgpackValue(bytes: Uint8Array): Value {
  const state: State = { reader: byteReader(bytes), values: 0 };
  const value = read(state, 0);
  if (state.reader.left() > 0) throw new RangeError('bytes are left');
  return value;
}

function read(state: State, depth: number): Value {
  const { reader } = state;
  state.values += 1;
  if (depth > DEEPEST || state.values > MOST_VALUES) throw new RangeError('too deep or too many values');
  const head = Number(reader.unsigned(1));
  if (head < 0x80) return head;
  if (head < 0x90) return map(state, head & 0x0f, depth);
  if (head < 0xa0) return list(state, head & 0x0f, depth);
  if (head < 0xc0) return text(reader.take(head & 0x1f));
  if (head >= 0xe0) return head - 0x100;
  const size = (first: number): 1 | 2 | 4 | 8 => ([1, 2, 4, 8] as const)[head - first]!;
  const count = (first: number): number => Number(reader.unsigned(size(first)));
  if (head === 0xc0) return null;
  if (head === 0xc2 || head === 0xc3) return head === 0xc3;
  if (head >= 0xc4 && head <= 0xc6) return reader.take(count(0xc4));
  if (head >= 0xc7 && head <= 0xc9) return extension(reader, count(0xc7));
  if (head === 0xca || head === 0xcb) return reader.float(head === 0xca ? 4 : 8);
  if (head >= 0xcc && head <= 0xcf) return reader.unsigned(size(0xcc));
  if (head >= 0xd0 && head <= 0xd3) return reader.signed(size(0xd0));
  if (head >= 0xd4 && head <= 0xd8) return extension(reader, 2 ** (head - 0xd4));
  if (head >= 0xd9 && head <= 0xdb) return text(reader.take(count(0xd9)));
  if (head === 0xdc || head === 0xdd) return list(state, count(0xdb), depth);
  if (head === 0xde || head === 0xdf) return map(state, count(0xdd), depth);
  throw new RangeError('a type that does not exist');
}

function map(state: State, count: number, depth: number): Value {
  if (count * 2 > state.reader.left()) throw new RangeError('a map longer than the bytes');
  const entries: [string, Value][] = [];
  for (let index = 0; index < count; index += 1) {
    const name = read(state, depth + 1);
    if (typeof name === 'object') throw new RangeError('a name that is neither text nor number');
    entries.push([String(name), read(state, depth + 1)]);
  }
  return { entries };
}

function list(state: State, count: number, depth: number): Value {
  if (count > state.reader.left()) throw new RangeError('a list longer than the bytes');
  return { items: Array.from({ length: count }, () => read(state, depth + 1)) };
}

/** The type and the bytes; a timestamp (type -1) stays bytes. */
function extension(reader: ByteReader, length: number): Value {
  reader.signed(1);
  return reader.take(length);
}

function text(bytes: Uint8Array): string {
  const value = utf8(bytes);
  if (value === null) throw new RangeError('a string that is not UTF-8');
  return value;
}
