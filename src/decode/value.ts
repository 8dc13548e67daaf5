/** What a binary serialisation holds; a map keeps the order and the duplicates of its entries. */
export type Value = null | boolean | number | bigint | string | Uint8Array | ValueList | ValueMap;

export interface ValueList {
  readonly items: readonly Value[];
}

export interface ValueMap {
  readonly entries: readonly (readonly [name: string, value: Value])[];
}

/** Values deeper than this are not read. */
export const DEEPEST = 64;

/** More values than this are not read: they would cost far more memory than their bytes. */
export const MOST_VALUES = 200_000;
