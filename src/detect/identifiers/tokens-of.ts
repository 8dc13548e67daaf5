import type { Finding, FindingKind, TextNode, Token } from '../../model/index.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { fieldMeaning } from './field-meaning.ts';
import { tokenShape } from './token-shape.ts';

/** Tokens of one message, so that no message can crowd out the others. */
const MOST = 64;
const SHORTEST = 8;
const LONGEST = 128;

/** By these a phone or a person is recognised; a value that is known as one of them names somebody whatever its form. */
const NAMING: ReadonlySet<FindingKind> = new Set(
  'email phone imei android-id gaid mac serial account imsi iccid cookie-id unknown-id'.split(' ') as FindingKind[],
);

/** Numbers in JSON have no node of their own: they are asked for by the names that count. */
const naming = fieldNames(/(?:id|uid|imei|number|no)$/);
const number = /^\d{10,20}$/;

/** What is asked of a finding. */
type Told = Pick<Finding, 'value' | 'kind' | 'confidence'>;

/**
 * The values of one request that may turn out to be identifiers, those in fields that name someone first. `isLeaf` is
 * true for a text that nothing more came out of; what a detector knows of a value is taken from the findings.
 */
export function tokensOf<Text extends TextNode>(
  texts: readonly Text[],
  isLeaf: (text: Text) => boolean,
  findings: readonly Told[],
): readonly Token[] {
  const told = new Map(findings.flatMap((one) => (one.confidence === 'possible' ? [] : [[one.value, one.kind]])));
  const first: Token[] = [];
  const rest: Token[] = [];
  const take = (node: TextNode, value: string, field: string | null): void => {
    const rank = rankOf(value, { field, root: node.root, told: told.get(value) });
    if (rank === null) return;
    const list = rank.isFirst ? first : rest;
    if (list.length < MOST) list.push({ value, kind: rank.kind, field, root: node.root, payloadId: node.id });
  };
  for (const node of texts) {
    const { text } = node;
    if (node.root.startsWith('response')) continue;
    if (text.startsWith('{') || text.startsWith('[')) {
      for (const { value, name } of namedValues(node, naming)) if (number.test(value)) take(node, value, name);
    }
    if (text.length >= SHORTEST && text.length <= LONGEST && isLeaf(node)) take(node, text, node.name);
  }
  return [...first, ...rest].slice(0, MOST);
}

interface Around {
  readonly field: string | null;
  readonly root: string;
  readonly told: FindingKind | undefined;
}

/** Null for what is no candidate: most of all pages and words, which are known for what they are and name nobody. */
function rankOf(
  value: string,
  { field, root, told }: Around,
): { readonly kind: FindingKind | null; readonly isFirst: boolean } | null {
  if (told !== undefined) return NAMING.has(told) ? { kind: told, isFirst: true } : null;
  // The name first: it is remembered, and most values stand in fields that say enough.
  const meaning = fieldMeaning(field, root);
  if (meaning === 'silent') return null;
  const shape = tokenShape(value);
  if (shape === null) return null;
  if (meaning === 'identity') return { kind: null, isFirst: true };
  return shape === 'weak' ? null : { kind: null, isFirst: false };
}
