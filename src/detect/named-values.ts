import type { TextNode } from '../model/index.ts';
import { fieldWord } from './field-word.ts';
import { type NamedValue, numberFields } from './number-fields.ts';
import { remembered } from './remembered.ts';

const LONGEST = 400;
const NOTHING: readonly NamedValue[] = Object.freeze([]);

/** A test of field names by their last part in lower case without separators, which remembers its answers. */
export function fieldNames(pattern: RegExp): (name: string) => boolean {
  return remembered((name) => pattern.test(fieldWord(name)));
}

/**
 * The values that stand in fields of wanted names (a test made by `fieldNames`): the node itself when it is such a field, and numbers
 * in a JSON text, which are no nodes of their own.
 */
export function namedValues(node: TextNode, wanted: (name: string) => boolean): readonly NamedValue[] {
  const { name, text } = node;
  const inside = isDocument(node) ? numberFields(text, wanted) : NOTHING;
  if (name === null || text.length > LONGEST || !wanted(name)) return inside;
  const value = text.trim();
  const start = text.length - text.trimStart().length;
  return value === '' ? inside : [{ name, value, start, end: start + value.length }, ...inside];
}

/** True for a text that may hold numbers under names. */
export function isDocument({ text }: TextNode): boolean {
  return text.startsWith('{') || text.startsWith('[');
}
