import { createHash } from 'node:crypto';
import { bodyOf, fieldOf, fieldText, headerText } from '../fields.ts';
import type { Node } from '../node.ts';

const BLOCK = 16;
const RSA_1024 = 128;

/** The characters that OneTrack signs with. */
const SALT = 'miui_sdkconfig_jafej!@#)(*e@!#';

/** The body of a sealed upload: whole cipher blocks under the headers of OneTrack; null when one is missing. */
export function sealedBody(roots: readonly Node[]): Node | null {
  if (headerText(roots, 'ot_sid') === null) return null;
  const named = ['ot_ts', 'ot_sender', 'ot_protocol'].every((name) => headerText(roots, name) !== null);
  const body = bodyOf(roots);
  return named && body !== null && body.size >= BLOCK && body.size % BLOCK === 0 ? body : null;
}

/** The wrapped session key in a request for a session, proved by its signature; null when it does not fit. */
export function wrappedKey(form: Node): Node | null {
  const wrapped = fieldOf(form, 'secretKey');
  const sign = fieldText(form, 'sign');
  if (wrapped === null || sign === null || !/^[0-9a-f]{32}$/i.test(sign)) return null;
  if (Buffer.from(wrapped.text ?? '', 'base64').length !== RSA_1024) return null;
  const pairs = new Map<string, string>();
  for (const { slot, text } of form.children) if (slot.kind === 'field') pairs.set(slot.pointer, text ?? '');
  pairs.delete('sign');
  const sorted = [...pairs].sort(([left], [right]) => (left < right ? -1 : 1));
  const signed = `${sorted.map(([name, text]) => name + text).join('')}${SALT}`;
  return createHash('md5').update(signed).digest('hex') === sign.toLowerCase() ? wrapped : null;
}
