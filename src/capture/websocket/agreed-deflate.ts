import type { Header } from '../../model/index.ts';
import { fieldValues } from '../http1/head.ts';

/** How one direction of a connection is compressed (RFC 7692 section 7.1). */
export interface Deflate {
  /** True when a message may refer to what was sent before it in the same direction. */
  readonly contextTakeover: boolean;
}

/** Both directions: from the phone, and to it. */
export interface AgreedDeflate {
  readonly up: Deflate;
  readonly down: Deflate;
}

/**
 * How big the windows are need not be known: the largest reads them all (and is what zlib takes 8 bits for, too). A
 * parameter of another name means something that we do not know.
 */
const PARAMETERS: ReadonlySet<string> = new Set([
  'server_no_context_takeover',
  'client_no_context_takeover',
  'server_max_window_bits',
  'client_max_window_bits',
]);

/** What the origin's answer agreed to: its first permessage-deflate; null when there is none that is understood. */
export function agreedDeflate(responseHeaders: readonly Header[]): AgreedDeflate | null {
  const extensions = fieldValues(responseHeaders, 'sec-websocket-extensions').flatMap((value) => value.split(','));
  for (const extension of extensions) {
    const [name = '', ...rest] = extension.split(';').map((part) => part.trim().toLowerCase());
    if (name !== 'permessage-deflate') continue;
    const parameters = new Set(rest.map((parameter) => parameter.split('=', 1)[0]!.trimEnd()));
    if (![...parameters].every((parameter) => PARAMETERS.has(parameter))) return null;
    return {
      up: { contextTakeover: !parameters.has('client_no_context_takeover') },
      down: { contextTakeover: !parameters.has('server_no_context_takeover') },
    };
  }
  return null;
}
