import type { Event } from '../model/index.ts';
import { jsonMembers } from './json-slice.ts';
import type { Node } from './node.ts';

/** What a protocol knows of one event. */
export interface RowSource {
  readonly protocol: string;
  /** The document that holds it, and where in it. */
  readonly node: Node;
  readonly pointer: string;
  readonly name?: unknown;
  readonly time?: unknown;
  readonly identity?: Event['identity'];
  /** As JSON text. */
  readonly properties?: string | null;
}

/** One event as a row: a name that is a text or a number, a time that is one in milliseconds. */
export function eventRow({ protocol, node, pointer, name, time, identity, properties }: RowSource): Event {
  return {
    payloadId: node.id,
    pointer,
    protocol,
    name: typeof name === 'string' || typeof name === 'number' ? String(name) : null,
    time: milliseconds(time),
    identity: identity ?? {},
    properties: properties ?? '{}',
  };
}

/** A number, or the thirteen digits that a client wrote for one. */
function milliseconds(time: unknown): number | null {
  if (typeof time === 'string' && /^\d{13}$/.test(time)) return Number(time);
  return typeof time === 'number' && Number.isFinite(time) ? time : null;
}

/** What a JSON text holds under this name, as it was written; null when there is nothing. */
export function memberText(json: string, name: string): string | null {
  return jsonMembers(json).findLast(({ key }) => key === name)?.text ?? null;
}

/** The members of a JSON object with these names that are a text or a number and not empty; numbers keep their digits. */
export function identityOf(json: string | null, names: ReadonlySet<string>): Event['identity'] {
  const found: [string, string][] = [];
  for (const { key, text } of jsonMembers(json ?? '')) {
    if (!names.has(key)) continue;
    const value = text.startsWith('"') ? (JSON.parse(text) as string) : /^-?\d/.test(text) ? text : '';
    if (value !== '') found.push([key, value]);
  }
  return Object.fromEntries(found);
}
