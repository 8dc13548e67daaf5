import type { Finding } from '../model/index.ts';
import type { MessageAnalysis } from '../pipeline/index.ts';
import { clip, displayWidth } from './clip.ts';
import { outcomeText, outcomeWords } from './outcome-words.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

type TreeNode = MessageAnalysis['roots'][number];

export interface TreeOptions {
  readonly color: Paint;
  readonly columns: number;
}

/** Where values begin when the names beside them leave room for it. */
const VALUES_AT = 34;
const LEAST_VALUE = 24;
const FACTS_AT = 10;
const MOST_UNREAD = 12;

/** `data_list` for a field, `gzip` for the whole of what came out: what stands above it says the rest. */
function nameOf(node: TreeNode): string {
  if (node.parent === null) return node.root;
  const label = node.id.slice(node.parent.id.length + 1);
  return printable(node.slot.kind === 'field' ? label.slice(label.indexOf('.') + 1) : label.replace(/\.0$/, ''));
}

/** How well what is in it was hidden, and how sure that is: `, compressed, 64 bits of evidence`. */
function hiddenWords({ grade, bits }: TreeNode): string {
  return `, ${grade}${bits > 0 && grade !== 'plain' ? `, ${Math.round(bits)} bits of evidence` : ''}`;
}

/** Every node of a message and what was found in it, one coloured line each. */
function treeLines({ roots, findings }: MessageAnalysis, { color, columns }: TreeOptions): readonly string[] {
  const lines: string[] = [];
  const found = new Map(findings.map(({ payloadId, kind }) => [payloadId, kind]));
  const value = (node: TreeNode, room: number): string => {
    const { outcome, text, size, children } = node;
    if (children.length > 0 || text === null)
      return outcomeWords(outcome, size, { color, room, hidden: hiddenWords(node) });
    if (text === '') return color.dim('(empty)');
    const hidden = node.grade === (node.parent?.grade ?? 'plain') ? '' : `, ${node.grade}`;
    const note = (outcome.kind === 'structured' ? `, ${outcome.format}` : '') + hidden;
    return clip(printable(text.slice(0, columns * 2)), Math.max(LEAST_VALUE, room - note.length)) + color.dim(note);
  };
  const show = (siblings: readonly TreeNode[], indent: string): void => {
    const isTop = siblings[0]?.parent === null;
    const start = isTop ? 0 : indent.length + 3;
    const longest = siblings.reduce((most, node) => Math.max(most, displayWidth(nameOf(node))), 0);
    const column = Math.min(Math.max(VALUES_AT, start + longest + 2), Math.max(VALUES_AT, columns - LEAST_VALUE - 10));
    siblings.forEach((node, index) => {
      const isLast = index === siblings.length - 1;
      const branch = isTop ? '' : `${indent}${isLast ? '└─ ' : '├─ '}`;
      const name = clip(nameOf(node), Math.max(8, column - start - 2));
      const gap = ' '.repeat(Math.max(2, column - start - displayWidth(name)));
      const kind = found.get(node.id);
      const mark = kind === undefined ? '' : ` ◀ ${kind}`;
      const room = Math.max(LEAST_VALUE, columns - start - displayWidth(name) - gap.length - mark.length);
      const shown = isTop ? color.bold(name) : color.cyan(name);
      lines.push(`${color.dim(branch)}${shown}${gap}${value(node, room)}${color.red(mark)}`);
      // The engine bounds the depth, so this recursion is bounded too.
      show(node.children, isTop ? '' : `${indent}${isLast ? '   ' : '│  '}`);
    });
  };
  show(roots, '');
  return lines;
}

/** Protocol, grade, events and findings in words, each under its name. */
function factLines({ unwrapped, findings }: MessageAnalysis, { color, columns }: TreeOptions): readonly string[] {
  const width = Math.max(LEAST_VALUE, columns - FACTS_AT);
  const { protocol, grade, partial, events, nodes } = unwrapped;
  const unread = nodes.filter(({ outcome }) => outcome.kind !== 'text' && outcome.kind !== 'structured');
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const place = (payloadId: string, pointer: string): string => {
    const node = byId.get(payloadId);
    const field = node?.slot.kind === 'field' ? ` ${nameOf(node)}` : '';
    const trail = node === undefined || node.trail === '' ? '' : ` > ${node.trail}`;
    return `in ${node?.root ?? payloadId}${trail}${field}${pointer === '' ? '' : `, ${pointer}`}`;
  };
  const entry = (name: string, lines: readonly string[]): string =>
    `${color.bold(name.padEnd(FACTS_AT))}${lines.join(`\n${' '.repeat(FACTS_AT)}`)}`;
  const finding = ({ kind, confidence, message, value, payloadId }: Finding): string => {
    const [first = '', ...rest] = wrap(`${kind}, ${confidence}: ${printable(message)}`, width);
    const quoted = clip(`“${printable(value.slice(0, width * 2))}”`, width);
    const where = wrap(printable(place(payloadId, '')), width);
    return entry('finding', [color.red(kind) + first.slice(kind.length), ...rest, quoted, ...where]);
  };
  return [
    ...(protocol === null ? [] : [entry('protocol', [protocol])]),
    entry('grade', [grade]),
    ...(partial === null ? [] : [entry('partial', [`not searched to the end: ${partial}`])]),
    ...unread
      .slice(0, MOST_UNREAD)
      .map(({ id, outcome, size }) => entry('unread', wrap(`${outcomeText(outcome, size)}; ${place(id, '')}`, width))),
    ...(unread.length > MOST_UNREAD ? [entry('', [`and ${unread.length - MOST_UNREAD} more that were not read`])] : []),
    ...events.map(({ name, payloadId, pointer }) =>
      entry('event', wrap(printable(`${name ?? '(no name)'} ${place(payloadId, pointer)}`), width)),
    ),
    ...findings.map(finding),
  ];
}

/** A message taken apart as a person reads it: the tree, and below it protocol, grade, events and findings in words. */
export function decodeTree(analysis: MessageAnalysis, options: TreeOptions): string {
  return `${[...treeLines(analysis, options), '', ...factLines(analysis, options)].join('\n')}\n`;
}
