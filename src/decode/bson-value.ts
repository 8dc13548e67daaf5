import { utf8 } from '../bytes/index.ts';
import type { Value } from './value.ts';
import { DEEPEST, MOST_VALUES } from './value.ts';

/** Bytes of the values that have always as many. */
const FIXED: Readonly<Record<number, number>> = { 1: 8, 7: 12, 8: 1, 9: 8, 16: 4, 17: 8, 18: 8, 19: 16 };

/** Reads one BSON document that takes all of the bytes; a RangeError says what does not fit. */
export function bsonValue(bytes: Uint8Array): Value {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let values = 0;

  function bad(reason: string): never {
    throw new RangeError(reason);
  }
  function lengthAt(at: number, least: number, end: number): number {
    const length = at + 4 <= end ? view.getInt32(at, true) : -1;
    return length >= least && length <= end - at ? length : bad('a length that does not fit');
  }
  function textOf(start: number, end: number): string {
    return utf8(bytes.subarray(start, end)) ?? bad('a name or string that is not UTF-8');
  }
  function document(start: number, end: number, depth: number): readonly (readonly [string, Value])[] {
    if (depth > DEEPEST) bad('too deep');
    if (bytes[end - 1] !== 0) bad('a document without its end');
    const entries: (readonly [string, Value])[] = [];
    let at = start + 4;
    while (at < end - 1) {
      if ((values += 1) > MOST_VALUES) bad('too many values');
      const type = bytes[at]!;
      const close = bytes.indexOf(0, at + 1);
      if (close < 0 || close >= end - 1) bad('a name without its end');
      const name = textOf(at + 1, close);
      const { value, next } = element(type, close + 1, { end: end - 1, depth });
      entries.push([name, value]);
      at = next;
    }
    return entries;
  }
  function element(
    type: number,
    at: number,
    { end, depth }: { readonly end: number; readonly depth: number },
  ): { value: Value; next: number } {
    const fixed = FIXED[type];
    if (fixed !== undefined) {
      if (at + fixed > end) bad('a value longer than the bytes');
      return { value: fixedValue(type, at), next: at + fixed };
    }
    switch (type) {
      // String, code, symbol.
      case 2:
      case 13:
      case 14: {
        const length = lengthAt(at, 1, end) + 4;
        if (at + length > end || bytes[at + length - 1] !== 0) bad('a string without its end');
        return { value: textOf(at + 4, at + length - 1), next: at + length };
      }
      case 3:
      case 4: {
        const next = at + lengthAt(at, 5, end);
        const entries = document(at, next, depth + 1);
        return { value: type === 3 ? { entries } : { items: entries.map(([, value]) => value) }, next };
      }
      case 5: {
        const length = lengthAt(at, 0, end);
        if (at + 5 + length > end) bad('bytes longer than the document');
        return { value: bytes.subarray(at + 5, at + 5 + length), next: at + 5 + length };
      }
      case 6:
      case 10:
      case 127:
      case 255:
        return { value: null, next: at };
      default:
        return bad('a type that is not known');
    }
  }
  function fixedValue(type: number, at: number): Value {
    switch (type) {
      case 1:
        return view.getFloat64(at, true);
      case 8:
        return bytes[at] === 1;
      case 16:
        return view.getInt32(at, true);
      case 9:
      case 17:
      case 18:
        return view.getBigInt64(at, true);
      default:
        return bytes.subarray(at, at + FIXED[type]!);
    }
  }

  if (lengthAt(0, 5, bytes.length) !== bytes.length) bad('another length than it says');
  return { entries: document(0, bytes.length, 0) };
}
