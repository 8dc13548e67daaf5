import { fieldOf } from '../fields.ts';
import { javaHashCode } from '../java-hash-code.ts';
import { documentUnder } from '../events/document.ts';
import type { Node } from '../node.ts';
import { isEnvelope, isEvent } from './shape.ts';

/** A form or query that carries Sensors data. */
export interface SensorsCarrier {
  /** The JSON documents of the data: events, or the envelope around sealed ones and what a key opened in it. */
  readonly documents: readonly Node[];
  /** The node with the checksum, and whether it fits. */
  readonly check: { readonly node: Node; readonly fits: boolean } | null;
}

/** A checksum over fewer characters proves nothing. */
const SHORTEST = 16;

/**
 * Reads a node as a carrier: its data field must be proved by the checksum, by the `data` + `ext=crc=…` pair of the
 * JavaScript SDK, or by what it holds; else null.
 */
export function sensorsCarrier(node: Node): SensorsCarrier | null {
  const list = fieldOf(node, 'data_list');
  const data = list ?? fieldOf(node, 'data');
  const ext = fieldOf(node, 'ext');
  if (data?.text == null || data.text.length < SHORTEST) return null;
  const check = checksum(data.text, fieldOf(node, 'crc') ?? ext);
  const document = documentUnder(data);
  const pair = list === null && ext !== null && check !== null;
  if (check?.fits !== true && !pair && !holdsSensorsData(document)) return null;
  const opened = document === null ? [] : document.children.map(documentUnder).filter((each) => each !== null);
  return { documents: document === null ? [] : [document, ...opened], check };
}

/** `crc=-850909831` in a field of its own, or inside `ext`. A `+` that became a space counts as a `+`. */
function checksum(data: string, node: Node | null): SensorsCarrier['check'] {
  const crc = /^(?:crc=)?(-?\d{1,10})(?:&|$)/.exec(node?.text ?? '')?.[1];
  if (node === null || crc === undefined) return null;
  const fits = [data, data.replaceAll(' ', '+')].some((text) => String(javaHashCode(text)) === crc);
  return { node, fits };
}

function holdsSensorsData(document: Node | null): boolean {
  if (document?.text == null) return false;
  const value: unknown = JSON.parse(document.text.replace(/^\ufeff/, ''));
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.some((item) => isEvent(item) || isEnvelope(item));
}
