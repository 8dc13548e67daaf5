import type { Step } from '../model/index.ts';
import type { Birth, Node, TreeNode } from './node.ts';

/**
 * The steps from the root in words, joined by ` > `: splitters with the field they opened, a JSON pointer at the very
 * end left out (`form.data_list > base64 > gzip > json`); empty for a root.
 */
export function trailWords(node: TreeNode): string {
  const words: string[] = [];
  let { birth } = node;
  while (birth !== null) {
    words.push(word(birth, words.length === 0));
    birth = birth.parent.birth;
  }
  return words.reverse().join(' > ');
}

/** The steps from the root to the node, in the order in which they are walked; empty for a root. */
export function stepsOf(node: Node): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Node | null = node; at !== null; at = at.parent) if (at.step !== null) steps.push(at.step);
  return steps.reverse();
}

function word({ decoder, slot, label }: Birth, last: boolean): string {
  if (slot.kind === 'whole' && decoder.family !== 'transport') return decoder.id;
  if (last && decoder.pointers === true) return decoder.id;
  return label === '' ? decoder.id : `${decoder.id}.${label}`;
}
