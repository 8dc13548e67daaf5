import type { Header } from '../../../model/index.ts';
import type { Fields } from '../fields.ts';
import { fieldSize } from '../fields.ts';
import { TABLE_SIZE } from './decoder.ts';
import { createDynamicTable } from './dynamic-table.ts';
import { integerBytes } from './integer.ts';
import { STATIC_TABLE } from './static-table.ts';

/** Writes the field blocks of one direction of a connection. */
export interface HpackEncoder {
  encode(fields: Fields): Buffer;
  /** The size of table that the other side lets us have; more than is usual is not used. */
  allow(limit: number): void;
}

const INDEXED = { prefix: 7, pattern: 128 };
const LEARNT = { prefix: 6, pattern: 64 };
const FORGOTTEN = { prefix: 4, pattern: 0 };
const NEVER = { prefix: 4, pattern: 16 };
const RESIZE = { prefix: 5, pattern: 32 };
/** Fields with another value each time would only push the others out of the table. */
const VOLATILE: ReadonlySet<string> = new Set([':path', 'content-length', 'etag', 'last-modified', 'location']);

const whole = new Map<string, number>();
const named = new Map<string, number>();
STATIC_TABLE.forEach(([name, value], at) => {
  whole.set(`${name}\0${value}`, at + 1);
  if (!named.has(name)) named.set(name, at + 1);
});

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'latin1');
  return Buffer.concat([Buffer.from(integerBytes(bytes.length, 7, 0)), bytes]);
}

export function createHpackEncoder(): HpackEncoder {
  const table = createDynamicTable(TABLE_SIZE);
  /** Sizes that the other side is still to be told: the smallest there was, and the last. */
  let told: readonly number[] = [];

  const start = (value: number, { prefix, pattern }: typeof INDEXED): Buffer =>
    Buffer.from(integerBytes(value, prefix, pattern));
  const literal = ([name, value]: Header, how: typeof INDEXED): readonly Buffer[] => {
    const index = named.get(name);
    return index === undefined ? [start(0, how), text(name), text(value)] : [start(index, how), text(value)];
  };
  const one = (field: Header, sensitive: boolean): readonly Buffer[] => {
    const [name, value] = field;
    if (sensitive) return literal(field, NEVER);
    const index = whole.get(`${name}\0${value}`);
    if (index !== undefined) return [start(index, INDEXED)];
    const place = table.find(field);
    if (place >= 0) return [start(STATIC_TABLE.length + 1 + place, INDEXED)];
    if (VOLATILE.has(name) || fieldSize(name, value) > table.limit / 2) return literal(field, FORGOTTEN);
    const bytes = literal(field, LEARNT);
    table.add(field);
    return bytes;
  };

  return {
    encode({ list, sensitive }) {
      const sizes = told.map((size) => start(size, RESIZE));
      told = [];
      return Buffer.concat([...sizes, ...list.flatMap((field, at) => one(field, sensitive.has(at)))]);
    },
    allow(limit) {
      const size = Math.min(limit, TABLE_SIZE);
      if (size === table.limit && told.length === 0) return;
      table.resize(size);
      const least = Math.min(size, ...told);
      told = least < size ? [least, size] : [size];
    },
  };
}
