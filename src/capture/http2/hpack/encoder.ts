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
/** The length of a text that is no Huffman code. */
const PLAIN = { prefix: 7, pattern: 0 };
/** Fields with another value each time would only push the others out of the table. */
const VOLATILE: ReadonlySet<string> = new Set([':path', 'content-length', 'etag', 'last-modified', 'location']);

const whole = new Map<string, number>();
const named = new Map<string, number>();
STATIC_TABLE.forEach(([name, value], at) => {
  whole.set(`${name}\0${value}`, at + 1);
  if (!named.has(name)) named.set(name, at + 1);
});

export function createHpackEncoder(): HpackEncoder {
  const table = createDynamicTable(TABLE_SIZE);
  /** Sizes that the other side is still to be told: the smallest there was, and the last. */
  let told: readonly number[] = [];
  let block = Buffer.alloc(0);
  let length = 0;

  const start = (value: number, { prefix, pattern }: typeof INDEXED): void => {
    for (const byte of integerBytes(value, prefix, pattern)) block[length++] = byte;
  };
  const text = (value: string): void => {
    start(value.length, PLAIN);
    length += block.write(value, length, 'latin1');
  };
  const literal = ([name, value]: Header, how: typeof INDEXED): void => {
    const index = named.get(name);
    start(index ?? 0, how);
    if (index === undefined) text(name);
    text(value);
  };
  const one = (field: Header, sensitive: boolean): void => {
    const [name, value] = field;
    const index = sensitive ? undefined : whole.get(`${name}\0${value}`);
    const place = sensitive || index !== undefined ? -1 : table.find(field);
    if (sensitive) literal(field, NEVER);
    else if (index !== undefined) start(index, INDEXED);
    else if (place >= 0) start(STATIC_TABLE.length + 1 + place, INDEXED);
    else if (VOLATILE.has(name) || fieldSize(name, value) > table.limit / 2) literal(field, FORGOTTEN);
    else {
      literal(field, LEARNT);
      table.add(field);
    }
  };

  return {
    encode({ list, sensitive }) {
      // What is counted for a field (RFC 7541 section 4.1) is more than it ever takes.
      let most = told.length * 32;
      for (const [name, value] of list) most += fieldSize(name, value);
      block = Buffer.allocUnsafe(most);
      length = 0;
      for (const size of told) start(size, RESIZE);
      told = [];
      list.forEach((field, at) => {
        one(field, sensitive.has(at));
      });
      return block.subarray(0, length);
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
