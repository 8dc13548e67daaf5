import { utf8 } from '../bytes/index.ts';
import { exact } from './byte-reader.ts';
import type { Value } from './value.ts';
import { DEEPEST, MOST_VALUES } from './value.ts';

/** A field as it stands on the wire; bytes are not looked into yet. */
interface Field {
  readonly number: number;
  readonly value: number | bigint | Uint8Array | readonly Field[];
}

interface State {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}

/** In a guessed message no field has a higher number; real ones go up to 2^29 - 1. */
const HIGHEST_GUESSED = 4096;

const CONTROL = /[^\P{Cc}\t\n\r]/u;

/**
 * Reads a protobuf message without its schema; all bytes must be used. Throws a RangeError that says why not. A field
 * with a length is text when all its occurrences here are, else messages when all are, else bytes: CJK text stays text.
 */
export function protobufValue(bytes: Uint8Array): Value {
  const count = { left: MOST_VALUES };
  return toValue(message(bytes, count), count, 0);
}

function message(bytes: Uint8Array, count: { left: number }): readonly Field[] {
  const state = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  return fields(state, { count, group: null, depth: 0 });
}

/** Fields up to the end of the bytes, or of the group. */
function fields(
  state: State,
  { count, group, depth }: { count: { left: number }; group: number | null; depth: number },
): readonly Field[] {
  const all: Field[] = [];
  while (state.at < state.bytes.length) {
    const tag = Number(varint(state));
    const number = Math.floor(tag / 8);
    const wire = tag % 8;
    count.left -= 1;
    if (number < 1 || number > 0x1fffffff || count.left < 0 || depth > DEEPEST) throw new RangeError('no field');
    if (wire === 4) {
      if (number !== group) throw new RangeError('an end of no group');
      return all;
    }
    if (wire === 3) all.push({ number, value: fields(state, { count, group: number, depth: depth + 1 }) });
    else all.push({ number, value: scalar(state, wire) });
  }
  if (group !== null) throw new RangeError('a group without an end');
  return all;
}

function scalar(state: State, wire: number): number | bigint | Uint8Array {
  switch (wire) {
    case 0:
      return varint(state);
    case 1:
      state.at += 8;
      return double(state.view.getFloat64(state.at - 8, true)) ?? exact(state.view.getBigInt64(state.at - 8, true));
    case 5:
      state.at += 4;
      return single(state.view.getFloat32(state.at - 4, true)) ?? state.view.getInt32(state.at - 4, true);
    case 2: {
      const length = Number(varint(state));
      if (length > state.bytes.length - state.at) throw new RangeError('a field longer than the bytes');
      state.at += length;
      return state.bytes.subarray(state.at - length, state.at);
    }
    default:
      throw new RangeError('a wire type that does not exist');
  }
}

function varint(state: State): number | bigint {
  let value = 0;
  for (let shift = 0; shift < 10; shift += 1) {
    const byte = state.view.getUint8(state.at);
    state.at += 1;
    if (shift < 7) value += (byte & 0x7f) * 2 ** (7 * shift);
    if (byte < 0x80) return shift < 7 ? value : long(state, shift + 1);
  }
  throw new RangeError('a number without an end');
}

/** The number of `size` bytes before the place, as 64 bits with a sign: a negative number takes ten bytes. */
function long({ bytes, at }: State, size: number): number | bigint {
  let value = 0n;
  for (let index = 0; index < size; index += 1) value |= BigInt(bytes[at - size + index]! & 0x7f) << BigInt(7 * index);
  return exact(BigInt.asIntN(64, value));
}

/** Eight bytes are taken for a floating point number when that gives one of a size that people measure in. */
function double(value: number): number | null {
  const size = Math.abs(value);
  return value === 0 || (size >= 1e-9 && size <= 1e18) ? value : null;
}

/** Four bytes likewise, in fewer digits. */
function single(value: number): number | null {
  const size = Math.abs(value);
  return value === 0 || (size >= 1e-6 && size <= 1e9) ? Number(value.toPrecision(8)) : null;
}

function toValue(all: readonly Field[], count: { left: number }, depth: number): Value {
  if (depth > DEEPEST) throw new RangeError('too deep');
  const byNumber = new Map<number, Field['value'][]>();
  for (const { number, value } of all) {
    const same = byNumber.get(number);
    if (same === undefined) byNumber.set(number, [value]);
    else same.push(value);
  }
  return {
    entries: [...byNumber].map(([number, values]) => {
      const read = occurrences(values, count, depth);
      return [String(number), read.length === 1 ? read[0]! : { items: read }];
    }),
  };
}

/** All occurrences of one field are read in the same way. */
function occurrences(values: readonly Field['value'][], count: { left: number }, depth: number): readonly Value[] {
  const runs = values.filter((value) => value instanceof Uint8Array);
  const read = readText(runs, count) ?? readMessages(runs, count, depth) ?? runs;
  let next = 0;
  return values.map((value) => {
    if (value instanceof Uint8Array) return read[next++]!;
    return typeof value === 'object' ? toValue(value, count, depth + 1) : value;
  });
}

/** A message with one text of 36 characters begins like a text with a line feed and `$`: that one is no text. */
function readText(runs: readonly Uint8Array[], count: { left: number }): readonly string[] | null {
  const texts: string[] = [];
  for (const bytes of runs) {
    const text = readable(bytes);
    if (text === null || (text.startsWith('\n') && guess(bytes, count) !== null)) return null;
    texts.push(text);
  }
  return texts;
}

function readMessages(runs: readonly Uint8Array[], count: { left: number }, depth: number): readonly Value[] | null {
  const messages: (readonly Field[])[] = [];
  for (const bytes of runs) {
    const found = guess(bytes, count);
    if (found === null) return null;
    messages.push(found);
  }
  return messages.map((each) => toValue(each, count, depth + 1));
}

function readable(bytes: Uint8Array): string | null {
  const text = utf8(bytes);
  return text === null || CONTROL.test(text) ? null : text;
}

/** The bytes as a message, when they may be one. */
function guess(bytes: Uint8Array, count: { left: number }): readonly Field[] | null {
  try {
    const found = message(bytes, count);
    return found.every(({ number }) => number <= HIGHEST_GUESSED) ? found : null;
  } catch (error) {
    if (error instanceof RangeError && count.left >= 0) return null;
    throw error;
  }
}
