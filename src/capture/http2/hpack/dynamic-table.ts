import type { Header } from '../../../model/index.ts';
import { fieldSize } from '../fields.ts';

/** The fields that both sides have learnt on a connection, the newest first (RFC 7541 section 2.3.2). */
export interface DynamicTable {
  /** Bytes it may hold. */
  readonly limit: number;
  readonly length: number;
  /** The field at that place, 0 is the newest; undefined when there is none. */
  get(place: number): Header | undefined;
  /** Takes a field in and lets the oldest go; one that is larger than the table empties it. */
  add(field: Header): void;
  resize(limit: number): void;
  /** Place of that very field, -1 when it is not there. */
  find(field: Header): number;
}

const keyOf = ([name, value]: Header): string => `${name}\0${value}`;

export function createDynamicTable(size: number): DynamicTable {
  const fields = new Map<number, Header>();
  /** Number of the newest field of each text; numbers only grow. */
  const newest = new Map<string, number>();
  let limit = size;
  let bytes = 0;
  let next = 0;
  let oldest = 0;
  const evict = (): void => {
    while (bytes > limit) {
      const field = fields.get(oldest)!;
      bytes -= fieldSize(...field);
      fields.delete(oldest);
      if (newest.get(keyOf(field)) === oldest) newest.delete(keyOf(field));
      oldest += 1;
    }
  };
  return {
    get limit() {
      return limit;
    },
    get length() {
      return next - oldest;
    },
    get: (place) => fields.get(next - 1 - place),
    add(field) {
      fields.set(next, field);
      newest.set(keyOf(field), next);
      next += 1;
      bytes += fieldSize(...field);
      evict();
    },
    resize(newLimit) {
      limit = newLimit;
      evict();
    },
    find(field) {
      const number = newest.get(keyOf(field));
      return number === undefined ? -1 : next - 1 - number;
    },
  };
}
