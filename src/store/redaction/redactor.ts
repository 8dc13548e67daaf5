import { createHmac } from 'node:crypto';
import type { Header } from '../../model/index.ts';
import { createMask } from './mask.ts';

/** Takes secrets out of what leaves the house. The same secret gives the same tag within one export, and never in another. */
export interface Redactor {
  /** `redacted:` and 12 hex digits of HMAC-SHA256 (RFC 2104) under the export's key. */
  readonly value: (text: string) => string;
  /** The text with every known secret in it replaced by its tag. */
  readonly text: (text: string) => string;
  /** The fields in their order; values that open doors or name people are tagged, URLs in the others are cut. */
  readonly headers: (headers: readonly Header[]) => readonly Header[];
  /** The URL without user information, query and fragment, and without known secrets in the rest. */
  readonly url: (text: string) => string;
}

/** Names of header fields whose value is a secret or names someone, such as Authorization, Cookie or X-Api-Key. */
const SECRET_NAME =
  /auth(?!ority)|cookie|token|secret|api-?key|access-?key|session|passw|signature|credential|csrf|xsrf|jwt|device-?id|user-?id|client-?id|imei|gaid|android-?id|e-?mail/i;

/** Makes a redactor; `secrets` are values that must not be left standing inside a longer text either. */
export function createRedactor(key: Uint8Array, secrets: Iterable<string> = []): Redactor {
  const value = (text: string): string =>
    `redacted:${createHmac('sha256', key).update(text).digest('hex').slice(0, 12)}`;
  const text = createMask(secrets, value);
  const url = (whole: string): string => text(withoutUser(whole.split(/[?#]/, 1)[0]!, value));
  const header = ([name, content]: Header): Header => {
    if (SECRET_NAME.test(name)) return [name, value(content)];
    return [text(name), content.startsWith('/') || content.includes('://') ? url(content) : text(content)];
  };
  return { value, text, url, headers: (headers) => headers.map(header) };
}

/** `https://name:password@host/` names someone. */
function withoutUser(url: string, tag: (text: string) => string): string {
  const start = url.indexOf('://') + 3;
  if (start < 3) return url;
  const slash = url.indexOf('/', start);
  const end = slash < 0 ? url.length : slash;
  const at = url.lastIndexOf('@', end);
  return at < start ? url : `${url.slice(0, start)}${tag(url.slice(start, at))}${url.slice(at)}`;
}
