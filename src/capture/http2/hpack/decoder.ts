import type { Header } from '../../../model/index.ts';
import type { Fields } from '../fields.ts';
import { fieldSize } from '../fields.ts';
import { createDynamicTable } from './dynamic-table.ts';
import { huffmanDecode } from './huffman.ts';
import { readInteger } from './integer.ts';
import { STATIC_TABLE } from './static-table.ts';

/** Bytes of the table that we let the other side fill: what is agreed on without a word. */
export const TABLE_SIZE = 4096;

export interface DecodedBlock extends Fields {
  /** There were more fields or bytes than the limits; the list is its beginning. */
  readonly tooLarge: boolean;
}

/** Reads the field blocks of one direction of a connection, in their order; null is a block that cannot be read. */
export type HpackDecoder = (block: Uint8Array) => DecodedBlock | null;

/** A text with its length before it. */
function readText(bytes: Uint8Array, at: number): { readonly text: string; readonly end: number } | null {
  const length = readInteger(bytes, at, 7);
  if (!length) return null;
  const end = length.end + length.value;
  if (end > bytes.length) return null;
  const own = bytes.subarray(length.end, end);
  const text = bytes[at]! >= 128 ? huffmanDecode(own) : Buffer.from(own).toString('latin1');
  return text === null ? null : { text, end };
}

/** A decoder whose lists hold at most `maxFields` fields of `maxBytes` in all; what is beyond is read and forgotten. */
export function createHpackDecoder(maxFields: number, maxBytes: number): HpackDecoder {
  const table = createDynamicTable(TABLE_SIZE);
  const fieldAt = (index: number): Header | undefined =>
    index <= STATIC_TABLE.length ? STATIC_TABLE[index - 1] : table.get(index - STATIC_TABLE.length - 1);

  /** The literal at `at` whose name index has that prefix; names without an index are spelt out. */
  const literal = (bytes: Uint8Array, at: number, prefix: number): { field: Header; end: number } | null => {
    const index = readInteger(bytes, at, prefix);
    if (!index) return null;
    const spelt = index.value === 0 ? readText(bytes, index.end) : null;
    const name = index.value === 0 ? spelt?.text : fieldAt(index.value)?.[0];
    if (name === undefined) return null;
    const value = readText(bytes, spelt?.end ?? index.end);
    return value && { field: [name, value.text], end: value.end };
  };

  return (bytes) => {
    const list: Header[] = [];
    const sensitive = new Set<number>();
    let size = 0;
    let tooLarge = false;
    let updates = true;
    const take = (field: Header): void => {
      size += fieldSize(...field);
      if (size > maxBytes || list.length >= maxFields) tooLarge = true;
      else list.push(field);
    };
    for (let at = 0; at < bytes.length;) {
      const byte = bytes[at]!;
      if (byte >= 128) {
        const index = readInteger(bytes, at, 7);
        const field = index && fieldAt(index.value);
        if (!field) return null;
        take(field);
        at = index.end;
      } else if ((byte & 0xe0) === 0x20) {
        // A new size of the table: only at the beginning of a block, and no more than was agreed on.
        const limit = readInteger(bytes, at, 5);
        if (!limit || !updates || limit.value > TABLE_SIZE) return null;
        table.resize(limit.value);
        at = limit.end;
        continue;
      } else {
        const learnt = byte >= 64;
        const read = literal(bytes, at, learnt ? 6 : 4);
        if (!read) return null;
        if (learnt) table.add(read.field);
        else if ((byte & 0x10) !== 0) sensitive.add(list.length);
        take(read.field);
        at = read.end;
      }
      updates = false;
    }
    return { list, sensitive, tooLarge };
  };
}
