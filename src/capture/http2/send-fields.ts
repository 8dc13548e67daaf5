import type { OutgoingHttpHeaders } from 'node:http2';
import type { Header } from '../../model/index.ts';
import type { Fields } from './fields.ts';
import { outgoing } from './fields.ts';

/** Names that node:http2 sends once and no more (before Node 24 without exception). */
const ONCE: ReadonlySet<string> = new Set([
  ...['access-control-allow-credentials', 'access-control-max-age', 'access-control-request-method', 'age'],
  ...['authorization', 'content-encoding', 'content-language', 'content-length', 'content-location', 'content-md5'],
  ...['content-range', 'content-type', 'date', 'dnt', 'etag', 'expires', 'from', 'host', 'if-match'],
  ...['if-modified-since', 'if-none-match', 'if-range', 'if-unmodified-since', 'last-modified', 'location'],
  ...['max-forwards', 'proxy-authorization', 'range', 'referer', 'retry-after', 'tk', 'upgrade-insecure-requests'],
  ...['user-agent', 'x-content-type-options'],
]);
/** A field of the connection that node:http2 refuses to send, though it lets it in. */
const HOP = 'http2-settings';

/** Each such name once: its value when all are the same, else all of them in a list (RFC 9110 section 5.3). */
function joinRepeated(list: readonly Header[], note: (altered: string) => void): readonly Header[] {
  const values = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const [name, value] of list) if (ONCE.has(name)) values.set(name, (values.get(name) ?? new Set()).add(value));
  return list.flatMap(([name, value]): readonly Header[] => {
    if (!ONCE.has(name)) return [[name, value]];
    if (seen.has(name)) {
      note(`repeated header ${name} joined into one`);
      return [];
    }
    seen.add(name);
    return [[name, [...values.get(name)!].join(', ')]];
  });
}

/** Sends fields as they came. What this runtime refuses to send is mended as little as can be, and said in `note`. */
export function sendFields<Sent>(
  fields: Fields,
  note: (altered: string) => void,
  send: (headers: OutgoingHttpHeaders) => Sent,
): Sent {
  const list = fields.list.filter(([name]) => name !== HOP);
  if (list.length < fields.list.length) note(`header ${HOP} removed`);
  try {
    return send(outgoing({ ...fields, list }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_HTTP2_HEADER_SINGLE_VALUE') throw error;
    return send(outgoing({ ...fields, list: joinRepeated(list, note) }));
  }
}
