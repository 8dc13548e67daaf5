import { createHash } from 'node:crypto';
import { fromHex } from '../../bytes/index.ts';
import type { Key } from '../../model/index.ts';
import { valueOf } from '../events/document.ts';
import { fieldOf } from '../fields.ts';
import type { Node } from '../node.ts';
import { UMENG_IV } from '../published-keys.ts';
import { isObject } from '../events/json-object.ts';

/** An envelope whose checksum fits. */
export interface Envelope {
  /** The batch in it. */
  readonly entity: Node;
  /** Of codex 1: what opens it. Null when nothing is sealed. */
  readonly key: Key | null;
  readonly codex: number;
}

const HEX = /^(?:[0-9a-f]{2}){17,128}$/;

/**
 * Reads a Thrift struct as an envelope of Umeng (2 app key, 3 signature, 4 serial number, 5 seconds, 6 length, 7 entity,
 * 8 guid, 9 MD5 over 3, 4, 5, 6 and 8, 10 codex); null when a field is missing or the checksum does not fit.
 */
export function umengEnvelope(node: Node): Envelope | null {
  const [rendering] = node.children;
  const entity = fieldOf(node, '/7');
  const value = rendering === undefined || entity === null ? null : valueOf(rendering);
  if (entity === null || !isObject(value)) return null;
  const { 3: signature, 4: serial, 5: seconds, 6: length, 8: guid, 9: checksum, 10: codex } = value;
  if (typeof signature !== 'string' || typeof guid !== 'string' || typeof codex !== 'number') return null;
  if (![serial, seconds, length].every(Number.isSafeInteger)) return null;
  const summed = `${signature}${Number(serial)}${Number(seconds)}${Number(length)}${guid}`;
  if (createHash('md5').update(summed).digest('hex') !== checksum) return null;
  return { entity, key: codex === 1 ? keyOf(signature) : null, codex };
}

/** Bytes 1 to 16 of the signature. */
function keyOf(signature: string): Key | null {
  const bytes = HEX.test(signature) ? fromHex(signature) : null;
  if (bytes === null) return null;
  return { label: 'key in the signature', bytes: bytes.slice(1, 17), iv: UMENG_IV, source: 'message' };
}
