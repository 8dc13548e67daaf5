import type { Grade } from '../../model/index.ts';
import type { Node } from '../node.ts';
import type { Mark } from '../protocol.ts';
import type { JsonObject } from '../events/json-object.ts';
import { isEnvelope } from './shape.ts';

/** Ciphertext sizes of RSA-1024 to RSA-4096. */
const RSA_SIZES = [128, 256, 384, 512];

/** The payloads of an encrypted batch that were not opened, each with what is known of its lock. */
export function sensorsSeals(document: Node): readonly Mark[] {
  const value: unknown = JSON.parse((document.text ?? 'null').replace(/^\ufeff/, ''));
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item, index) => {
    if (!isEnvelope(item)) return [];
    const prefix = Array.isArray(value) ? `/${index}` : '';
    const { why, grade } = lockOf(item);
    const sealed = document.children.filter((node) => isPayload(node, prefix) && node.children.length === 0);
    const wrapped = document.children.filter(({ slot }) => slot.kind === 'field' && slot.pointer === `${prefix}/ekey`);
    return [
      ...sealed.map((node): Mark => ({ node, outcome: { kind: 'sealed', why }, grade })),
      ...wrapped.map((node): Mark => ({ node, outcome: { kind: 'structured', format: 'wrapped session key' }, grade })),
    ];
  });
}

function isPayload({ slot }: Node, prefix: string): boolean {
  if (slot.kind !== 'field') return false;
  return slot.pointer === `${prefix}/payload` || slot.pointer.startsWith(`${prefix}/payloads`);
}

function lockOf(envelope: JsonObject): { why: string; grade: Grade } {
  const { ekey, pkv } = envelope as { ekey?: unknown; pkv?: unknown };
  if (typeof ekey !== 'string') {
    const why = `AES with the key of the page's script (key_id ${print(envelope['key_id'])}), which was not handed over`;
    return { why, grade: 'opaque' };
  }
  const kind = ekey.startsWith('EC:') ? 'EC' : null;
  const size = Buffer.from(kind === null ? ekey : ekey.slice(3), 'base64').length;
  const name = kind ?? (RSA_SIZES.includes(size) ? 'RSA' : null);
  const wrapped = name === null ? 'Wrapped session key' : `${name}-wrapped session key`;
  return { why: `${wrapped} (ekey, ${size} bytes), pkv ${print(pkv)}`, grade: 'public-key' };
}

function print(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 32) : '?';
}
