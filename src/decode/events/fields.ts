import type { Event } from '../../model/index.ts';
import { sentNodes } from '../carriers.ts';
import type { Node } from '../node.ts';

/** The fields of a form or query by name; of equal names the first. */
export type Fields = ReadonlyMap<string, Node>;

const known = new WeakMap<Node, Fields>();

/** The forms and queries of a request that have all of the names. */
export function formsWith(roots: readonly Node[], names: readonly string[]): readonly Node[] {
  return sentNodes(roots).forms.filter((form) => {
    const fields = fieldsOf(form);
    return names.every((name) => fields.has(name));
  });
}

/** The fields of one form or query. */
export function fieldsOf(form: Node): Fields {
  let fields = known.get(form);
  if (fields === undefined) {
    const found = new Map<string, Node>();
    for (const child of form.children) {
      if (child.slot.kind === 'field' && !found.has(child.slot.pointer)) found.set(child.slot.pointer, child);
    }
    known.set(form, (fields = found));
  }
  return fields;
}

/** The text of a field; null when it is not there, empty or no text. */
export function fieldText(fields: Fields, name: string): string | null {
  const text = fields.get(name)?.text ?? null;
  return text === '' ? null : text;
}

/** Those of the names that say something, as the identity of an event. */
export function identityOf(names: readonly string[], read: (name: string) => string | null): Event['identity'] {
  const pairs = names.map((name) => [name, read(name)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null));
}

/** All fields that are text as one JSON object, without those named. */
export function fieldsAsJson(fields: Fields, without: ReadonlySet<string> = new Set()): string {
  const texts = [...fields].flatMap(([name, { text }]) => (text === null || without.has(name) ? [] : [[name, text]]));
  return JSON.stringify(Object.fromEntries(texts));
}
