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

/** Names repeat with every message; what is full is emptied, so that names that never come again crowd nothing out. */
const MOST_NAMES = 5000;

/** A test of field names by their last part in lower case without separators, which remembers its answers. */
export function fieldNames(pattern: RegExp): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    let answer = known.get(name);
    if (answer === undefined) {
      if (known.size >= MOST_NAMES) known.clear();
      known.set(name, (answer = pattern.test(fieldWord(name))));
    }
    return answer;
  };
}

/** Many detectors ask for the numbers of the same node. */
const numbers = new WeakMap<TextNode, readonly NamedValue[]>();

/**
 * The values that stand in fields of wanted names: the node itself when it is such a field, and numbers in a JSON text, which are no
 * nodes of their own.
 */
export function* namedValues(node: TextNode, wanted: (name: string) => boolean): Generator<NamedValue> {
  const { name, text } = node;
  if (name !== null && text.length <= LONGEST && wanted(name)) {
    const value = text.trim();
    const start = text.length - text.trimStart().length;
    if (value !== '') yield { name, value, start, end: start + value.length };
  }
  if (!text.startsWith('{') && !text.startsWith('[')) return;
  let all = numbers.get(node);
  if (all === undefined) numbers.set(node, (all = numbersIn(text)));
  for (const one of all) if (wanted(one.name)) yield one;
}

function numbersIn(text: string): readonly NamedValue[] {
  return Array.from(text.matchAll(numberField), (match) => {
    const [whole, name = '', value = ''] = match;
    const end = match.index + whole.length;
    return { name, value, start: end - value.length, end };
  });
}
