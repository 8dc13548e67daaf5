import type { Header } from '../../model/index.ts';

/** Header or trailer fields of one HTTP/2 message, as they came. */
export interface Fields {
  /** In the order of the wire, pseudo header fields (`:path`) among them. */
  readonly list: readonly Header[];
  /** Places in the list of fields that their sender wants in no compression table (RFC 7541 section 7.1.3). */
  readonly sensitive: ReadonlySet<number>;
}

export const NO_FIELDS: Fields = { list: [], sensitive: new Set() };

/** Bytes of one field as HTTP/2 counts them (RFC 9113 section 6.5.2, RFC 7541 section 4.1). */
export function fieldSize(name: string, value: string): number {
  return name.length + value.length + 32;
}
