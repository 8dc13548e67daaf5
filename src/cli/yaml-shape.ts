import { UserError } from '../model/index.ts';
import { nearest } from './nearest.ts';
import type { Located, LocatedField } from './yaml-file.ts';

/** Reads the values of a YAML file in the form they must have; what has another is a UserError with file, line and the nearest right word. */
export interface YamlShape {
  /** The fields of a mapping; a key that is not among the known ones is refused. */
  readonly fields: <Key extends string>(
    node: Located,
    known: readonly Key[],
  ) => Readonly<Partial<Record<Key, Located>>>;
  readonly text: (node: Located) => string;
  readonly flag: (node: Located) => boolean;
  /** A whole number from `least` up. */
  readonly count: (node: Located, least: number) => number;
  readonly word: <Word extends string>(node: Located, known: readonly Word[]) => Word;
  /** A sequence, or one item that stands for a sequence of one. */
  readonly list: (node: Located) => readonly Located[];
  readonly refuse: (node: { readonly line: number }, why: string, hint: string) => UserError;
}

function isMapping(value: Located['value']): value is ReadonlyMap<string, LocatedField> {
  return value instanceof Map;
}

/** The shape of one file, for its name in the complaints. */
export function yamlShape(file: string): YamlShape {
  const refuse: YamlShape['refuse'] = ({ line }, why, hint) => new UserError(`${file}, line ${line}: ${why}`, hint);
  const guess = (given: string, known: readonly string[]): string => {
    const best = nearest(given, known);
    return best === null ? '' : `Did you mean ${best}? `;
  };
  const all = (known: readonly string[]): string => `${known.join(', ')}.`;
  return {
    refuse,
    fields: <Key extends string>(node: Located, known: readonly Key[]) => {
      if (!isMapping(node.value)) throw refuse(node, 'there should be keys and values here.', `Keys: ${all(known)}`);
      const found: Partial<Record<Key, Located>> = {};
      for (const [key, { line, value }] of node.value) {
        const name = known.find((each) => each === key);
        if (name === undefined)
          throw refuse({ line }, `there is no key "${key}" here.`, `${guess(key, known)}Keys: ${all(known)}`);
        found[name] = value;
      }
      return found;
    },
    text: (node) => {
      const { value } = node;
      // `no` is a country and 12345678 a serial number: a person who writes them means the letters.
      if (typeof value === 'string' && value.trim() !== '') return value;
      if (typeof value === 'number' || typeof value === 'boolean') {
        throw refuse(node, `${String(value)} should be text.`, `Put it in quotes: "${String(value)}".`);
      }
      throw refuse(node, 'there should be text here.', 'Write it after the colon, in quotes where it has signs.');
    },
    flag: (node) => {
      if (typeof node.value === 'boolean') return node.value;
      throw refuse(node, 'there should be true or false here.', 'Write true or false, without quotes.');
    },
    count: (node, least) => {
      const { value } = node;
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
      throw refuse(
        node,
        `there should be a whole number here, ${least} or more.`,
        'Write it in digits, without quotes.',
      );
    },
    word: (node, known) => {
      const { value } = node;
      const word = known.find((each) => each === value);
      if (word !== undefined) return word;
      const given = typeof value === 'string' ? value : String(typeof value === 'object' ? 'this' : value);
      throw refuse(
        node,
        `"${given}" is not one of the words that can stand here.`,
        `${guess(given, known)}Words: ${all(known)}`,
      );
    },
    list: (node) => (Array.isArray(node.value) ? (node.value as readonly Located[]) : [node]),
  };
}
