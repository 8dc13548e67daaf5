import type { Outcome } from '../model/index.ts';
import type { MessageAnalysis } from '../pipeline/index.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

type TreeNode = MessageAnalysis['roots'][number];

function describe(outcome: Outcome, color: Paint): string {
  switch (outcome.kind) {
    case 'text':
      return color.green('text');
    case 'structured':
      return color.green(outcome.format);
    case 'opaque':
      return color.yellow(
        `opaque, ${outcome.entropy.toFixed(2)} bits/byte${outcome.tried.length > 0 ? `, tried ${outcome.tried.join(', ')}` : ''}`,
      );
    case 'sealed':
      return color.yellow(`sealed: ${outcome.why}`);
    case 'stopped':
      return color.red(`stopped at ${outcome.limit}`);
    case 'crashed':
      return color.red(`${outcome.decoder} crashed: ${outcome.message}`);
  }
}

function label(node: TreeNode): string {
  const start = node.parent === null ? 0 : node.parent.id.length + 1;
  return node.parent === null ? node.root : node.id.slice(start);
}

/** A coloured tree: layer, size, outcome, the text of the leaves, and below it events and findings in words. */
export function decodeTree({ unwrapped, roots, findings }: MessageAnalysis, color: Paint, columns: number): string {
  const lines: string[] = [];
  const walk = (node: TreeNode, indent: string, last: boolean, top: boolean): void => {
    const branch = top ? '' : `${indent}${last ? '└─ ' : '├─ '}`;
    const head = `${branch}${color.cyan(printable(label(node)))} ${color.dim(`${node.size} B`)} ${describe(node.outcome, color)}`;
    const isLeaf = node.children.length === 0;
    const room = Math.max(20, columns - branch.length - label(node).length - 20);
    lines.push(isLeaf && node.text !== null ? `${head} ${printable(node.text).slice(0, room)}` : head);
    const inner = top ? '' : `${indent}${last ? '   ' : '│  '}`;
    node.children.forEach((child, index) => {
      walk(child, inner, index === node.children.length - 1, false);
    });
  };
  for (const root of roots) walk(root, '', true, true);
  lines.push('', `${color.bold('grade')}    ${unwrapped.grade}`);
  if (unwrapped.protocol !== null) lines.push(`${color.bold('protocol')} ${unwrapped.protocol}`);
  if (unwrapped.partial !== null) lines.push(`${color.bold('partial')}  ${unwrapped.partial}`);
  for (const event of unwrapped.events)
    lines.push(
      `${color.bold('event')}    ${printable(event.name ?? '(no name)')} ${color.dim(event.payloadId + event.pointer)}`,
    );
  for (const finding of findings) {
    lines.push(
      `${color.bold('finding')}  ${color.red(finding.kind)} ${finding.confidence}: ${printable(finding.message)} ${printable(finding.value)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
