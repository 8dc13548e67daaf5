import type { Key } from '../model/index.ts';
import { keyReadings, namesSecret } from './candidate-keys.ts';
import type { Node } from './node.ts';

/** Lengths that 16, 24 or 32 bytes have as they are, in hex and in base64 with and without padding. */
const LENGTHS: ReadonlySet<number> = new Set([16, 22, 24, 32, 43, 44, 48, 64]);

/** Longer leaves are documents, of which the assignments are looked at. */
const LONGEST = 64;

/** As much of a document as is looked at. */
const SCANNED = 128 * 1024;

/** `"key": "value"`, `k='value'`: what JSON and scripts give a name to. */
const ASSIGNED = /[:=]\s{0,4}(["'])([!#-&(-[\]-~]{16,64})\1/g;

/** A key that may open other messages; `named` when its field is called like one. */
export interface CaptureKey {
  readonly key: Key;
  readonly named: boolean;
}

/** The values of a message that may be a cipher key for others of the same capture. It is asked of every message, so a length decides first. */
export function captureKeys(nodes: readonly Node[]): readonly CaptureKey[] {
  const found: CaptureKey[] = [];
  for (const node of nodes) {
    const { text, children } = node;
    if (text === null || children.length > 0) continue;
    if (LENGTHS.has(text.length) && !/[ "']/.test(text)) {
      found.push(...keysOf(text, node.id, namesSecret(node.name ?? '')));
    } else if (text.length > LONGEST || /["']/.test(text)) found.push(...inDocument(node.id, text));
  }
  return found;
}

function keysOf(text: string, label: string, named: boolean): readonly CaptureKey[] {
  return keyReadings(text).map((bytes) => ({ key: { label, bytes, iv: null, source: 'capture' }, named }));
}

/** Of a document only what has the name of a secret: its other values are too many. */
function inDocument(id: string, text: string): readonly CaptureKey[] {
  const found: CaptureKey[] = [];
  const start = text.slice(0, SCANNED);
  for (const { index, 2: value = '' } of start.matchAll(ASSIGNED)) {
    if (!LENGTHS.has(value.length)) continue;
    const before = start.slice(Math.max(0, index - 48), index).trimEnd();
    const name =
      before
        .replace(/["']$/, '')
        .split(/[^\w$-]/)
        .at(-1) ?? '';
    if (namesSecret(name)) found.push(...keysOf(value, `${id} ${name}`, true));
  }
  return found;
}
