import type { TextNode } from '../model/index.ts';
import { fieldWord } from './field-word.ts';

/** A value with the name of the field that holds it. Offsets are UTF-16 units of the node's text. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 400;
/** Every part is bounded, so the time is linear in the text. */
const numberField = /"([A-Za-z0-9_$.-]{1,40})"\s{0,4}:\s{0,4}(-?\d{1,20}(?:\.\d{1,20})?)(?=[\s,}\]])/g;

/** Every test that was made: a number under a name that none of them wants is passed over once, and not once for each. */
const asked: ((name: string) => boolean)[] = [];
const askedByAny = remembered((name) => asked.some((wanted) => wanted(name)));

/** Names repeat with every message; what is full is emptied, so that names that never come again crowd nothing out. */
const MOST_NAMES = 5000;

/** A test of field names by their last part in lower case without separators, which remembers its answers. */
export function fieldNames(pattern: RegExp): (name: string) => boolean {
  const wanted = remembered((name) => pattern.test(fieldWord(name)));
  asked.push(wanted);
  return wanted;
}

function remembered(test: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    let answer = known.get(name);
    if (answer === undefined) {
      if (known.size >= MOST_NAMES) known.clear();
      known.set(name, (answer = test(name)));
    }
    return answer;
  };
}

/** Many detectors ask for the numbers of the same node. */
const numbers = new WeakMap<TextNode, readonly NamedValue[]>();
const NOTHING: readonly NamedValue[] = Object.freeze([]);

/**
 * The values that stand in fields of wanted names (a test made by `fieldNames`): the node itself when it is such a field, and numbers
 * in a JSON text, which are no nodes of their own.
 */
export function namedValues(node: TextNode, wanted: (name: string) => boolean): readonly NamedValue[] {
  const { name, text } = node;
  const isDocument = text.startsWith('{') || text.startsWith('[');
  const inside = isDocument ? numbersOf(node).filter((one) => wanted(one.name)) : NOTHING;
  if (name === null || text.length > LONGEST || !wanted(name)) return inside;
  const value = text.trim();
  const start = text.length - text.trimStart().length;
  return value === '' ? inside : [{ name, value, start, end: start + value.length }, ...inside];
}

function numbersOf(node: TextNode): readonly NamedValue[] {
  let all = numbers.get(node);
  if (all === undefined) numbers.set(node, (all = numbersIn(node.text)));
  return all;
}

function numbersIn(text: string): readonly NamedValue[] {
  const found: NamedValue[] = [];
  for (const match of text.matchAll(numberField)) {
    const [whole, name = '', value = ''] = match;
    const end = match.index + whole.length;
    if (askedByAny(name)) found.push({ name, value, start: end - value.length, end });
  }
  return found;
}
