import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http2';
import { sensitiveHeaders } from 'node:http2';
import type { Header } from '../../model/index.ts';

/** Header or trailer fields of one HTTP/2 message, as they came. */
export interface Fields {
  /** In the order of the wire, pseudo header fields (`:path`) among them. */
  readonly list: readonly Header[];
  /** Names whose values the sender wants in no compression table (RFC 7541 section 7.1.3). */
  readonly sensitive: readonly string[];
}

export const NO_FIELDS: Fields = { list: [], sensitive: [] };

/** Takes what node:http2 hands to its listeners: `raw` is name, value, name, value, … */
export function fieldsOf(headers: IncomingHttpHeaders, raw: readonly string[]): Fields {
  const list: Header[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) list.push([raw[at]!, raw[at + 1]!]);
  return { list, sensitive: (headers as { [sensitiveHeaders]?: readonly string[] })[sensitiveHeaders] ?? [] };
}

/** Bytes of a field list as HTTP/2 counts them (RFC 9113 section 6.5.2). */
export function listSize(list: readonly Header[]): number {
  return list.reduce((sum, [name, value]) => sum + name.length + value.length + 32, 0);
}

/** Another spelling of a name, the same one for node:http2, which sends all names in lower case; null when there is none left. */
function respell(name: string, variant: number): string | null {
  let left = variant;
  let spelling = '';
  for (const letter of name) {
    const upper = left % 2 === 1 && letter >= 'a' && letter <= 'z';
    if (letter >= 'a' && letter <= 'z') left = Math.floor(left / 2);
    spelling += upper ? letter.toUpperCase() : letter;
  }
  return left === 0 ? spelling : null;
}

/**
 * The fields as node:http2 wants them, to go out in the same order: it takes an object, so a name that comes again later
 * gets another spelling of its own.
 */
export function outgoing({ list, sensitive }: Fields): OutgoingHttpHeaders {
  const headers = Object.create(null) as Record<string | symbol, string[] | readonly string[]>;
  const variants = new Map<string, number>();
  let last = '';
  let values: string[] = [];
  for (const [name, value] of list) {
    if (name !== last) {
      const variant = variants.get(name) ?? 0;
      const key = respell(name, variant);
      variants.set(name, variant + 1);
      // A name without enough letters (`1`, `x`): its values go together.
      values = key === null ? (headers[name] as string[]) : [];
      if (key !== null) headers[key] = values;
      last = name;
    }
    values.push(value);
  }
  if (sensitive.length > 0) headers[sensitiveHeaders] = sensitive;
  return headers as OutgoingHttpHeaders;
}
