import { readFileSync, statSync } from 'node:fs';
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { UserError } from '../model/index.ts';
import { reasonOf } from './reason-of.ts';

/** A piece of a YAML file with the line it begins on. */
export interface Located {
  readonly line: number;
  readonly value: string | number | boolean | null | readonly Located[] | ReadonlyMap<string, LocatedField>;
}

export interface LocatedField {
  /** Line of the key. */
  readonly line: number;
  readonly value: Located;
}

const LARGEST = 1024 * 1024;
const LONGEST_LINE = 4096;
const DEEPEST = 32;
const HINT = 'The form is described in docs/claims.md.';

function textOf(file: string): string {
  try {
    const { size } = statSync(file);
    if (size <= LARGEST) return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`Cannot read ${file}: ${reasonOf(error)}.`, 'Give a YAML file.', { cause: error });
  }
  throw new UserError(`${file} is larger than 1 MiB.`, 'Give a YAML file that a person wrote.');
}

/** Reads a YAML 1.2 file (https://yaml.org/spec/1.2.2/) without aliases; what is no such file is a UserError that names the line. */
export function readYaml(file: string): Located {
  const text = textOf(file);
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const refuse = (line: number, why: string): UserError => new UserError(`${file}, line ${line}: ${why}`, HINT);
  const located = (node: unknown, line: number, depth: number): Located => {
    if (depth > DEEPEST) throw refuse(line, 'the file is nested too deep.');
    if (isAlias(node)) throw refuse(lineAt(node.range?.[0] ?? 0), 'aliases (*name) are not read.');
    if (isScalar(node)) {
      const { value } = node;
      const at = lineAt(node.range?.[0] ?? 0);
      if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
        return { line: at, value: value as string | number | boolean | null };
      }
      throw refuse(at, 'this is no text, number, or true or false.');
    }
    if (isSeq(node)) {
      const at = lineAt(node.range?.[0] ?? 0);
      return { line: at, value: node.items.map((item) => located(item, at, depth + 1)) };
    }
    if (!isMap(node)) return { line, value: null };
    const at = lineAt(node.range?.[0] ?? 0);
    const fields = node.items.map(({ key, value }): [string, LocatedField] => {
      const name = located(key, at, depth + 1);
      if (typeof name.value !== 'string') throw refuse(name.line, 'a key must be a word.');
      return [name.value, { line: name.line, value: located(value, name.line, depth + 1) }];
    });
    return { line: at, value: new Map(fields) };
  };
  const document = parsed(text, counter, file);
  const [error] = document.errors;
  if (error) throw refuse(lineAt(error.pos[0]), error.message.replace(/[.:]?$/, '.'));
  return located(document.contents, 1, 0);
}

/** A parser may exhaust itself, and the process, on nesting that no person writes: brackets are counted before it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return text.split('\n').some((line) => line.length > LONGEST_LINE);
}

/** The file taken apart; errors stand in the document. */
function parsed(text: string, lineCounter: LineCounter, file: string): ReturnType<typeof parseDocument> {
  if (isTooDeep(text)) {
    throw new UserError(`${file} is nested too deep, or has lines of more than ${LONGEST_LINE} characters.`, HINT);
  }
  try {
    return parseDocument(text, { lineCounter, schema: 'core', logLevel: 'silent', prettyErrors: false });
  } catch (error) {
    throw new UserError(`${file} cannot be read as YAML.`, HINT, { cause: error });
  }
}
