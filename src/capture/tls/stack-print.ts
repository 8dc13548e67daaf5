import type { ClientHello } from './client-hello.ts';
import { ja4 } from './ja4.ts';

/** What comes and goes between the connections of one app: padding, early_data, pre_shared_key, cookie (RFC 8446 4.2). */
const OF_ONE_CONNECTION: ReadonlySet<number> = new Set([21, 41, 42, 44]);

/**
 * JA4 without what only some connections of a TLS stack carry, so that an app that resumes a session, from the origin
 * itself or from us, is the app that it was: the full JA4 counts `pre_shared_key`.
 */
export function stackPrint(hello: ClientHello): string {
  return ja4({ ...hello, extensions: hello.extensions.filter((type) => !OF_ONE_CONNECTION.has(type)) });
}
