import { createDecipheriv } from 'node:crypto';
import { fromHex } from '../../bytes/index.ts';
import type { Key } from '../../model/index.ts';
import { fieldOf, fieldText } from '../fields.ts';
import type { Node } from '../node.ts';
import { MISTAT_IV, MISTAT_KEY } from '../published-keys.ts';

/** A form of MiStat 3: an upload, or the request for a session key. */
export type MistatForm =
  | { readonly kind: 'upload'; readonly payload: Node; readonly sid: Node; readonly inMessage: boolean }
  | { readonly kind: 'key-request'; readonly wrapped: Node };

const NAMES = ['p', 'sv', 'pv', 'ai', 'fc', 'sid', 'sn'];

/** Hex digits of a key, then the time it was made. */
const SESSION = /^([0-9a-f]{32})_\d{13}$/;

const RSA_1024 = 128;

/** Reads a form as one of MiStat; null when a field is missing or has another shape. */
export function mistatForm(form: Node): MistatForm | null {
  const wrapped = fieldOf(form, 'skey_rsa');
  if (wrapped !== null) {
    return Buffer.from(wrapped.text ?? '', 'base64').length === RSA_1024 ? { kind: 'key-request', wrapped } : null;
  }
  const fields = NAMES.map((name) => fieldText(form, name));
  const [p, , , , fc, , sn] = fields;
  if (fields.includes(null) || !/^[0-9a-f]{32}$/.test(sn ?? '') || (fc !== '0' && fc !== '1')) return null;
  if (!isBlocks(p ?? '')) return null;
  return { kind: 'upload', payload: fieldOf(form, 'p')!, sid: fieldOf(form, 'sid')!, inMessage: fc === '1' };
}

/** The session key of an upload that carries it, sealed with the constant of the SDK; null when there is none. */
export function sessionKey({ text }: Node): Key | null {
  const sealed = text !== null && /^(?:[0-9a-f]{32}){2,4}$/.test(text) ? fromHex(text) : null;
  if (sealed === null) return null;
  const bytes = fromHex(SESSION.exec(open(sealed))?.[1] ?? '');
  return bytes?.length === 16 ? { label: 'session key in sid', bytes, iv: MISTAT_IV, source: 'message' } : null;
}

function open(sealed: Uint8Array): string {
  const decipher = createDecipheriv('aes-128-cbc', MISTAT_KEY.bytes, MISTAT_IV);
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('latin1');
  } catch {
    return '';
  }
}

/** Base64 of whole blocks of a cipher. */
function isBlocks(text: string): boolean {
  const bytes = /^[\w+/ -]{20,}={0,2}$/.test(text) ? Buffer.from(text.replaceAll(' ', '+'), 'base64').length : 0;
  return bytes >= 16 && bytes % 16 === 0;
}
