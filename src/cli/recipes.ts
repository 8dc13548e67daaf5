import type { Operation } from '../decode/index.ts';
import { recipeOf } from '../decode/index.ts';
import type { Key } from '../model/index.ts';
import type { MessageAnalysis } from '../pipeline/index.ts';
import { printable } from './printable.ts';

type TreeNode = MessageAnalysis['roots'][number];

/** The way to one readable value in CyberChef's words. */
export interface RecipeLine {
  /** Id of the payload. */
  readonly node: string;
  readonly recipe: readonly Operation[];
  /** Why the recipe ends before the value; null when it leads there. */
  readonly ends: string | null;
}

const MOST = 500;

/**
 * Recipes for what was hidden in a message: every readable leaf that a step led to. The fields of a JSON text share the
 * recipe of the text, but for those in which something was found.
 */
export function recipesOf(
  { roots, findings }: MessageAnalysis,
  raw: Uint8Array,
  keys: readonly Key[],
): readonly RecipeLine[] {
  const found = new Set(findings.map(({ payloadId }) => payloadId));
  const wanted = new Set<TreeNode>();
  const visit = (node: TreeNode): void => {
    const isField = node.step?.decoder === 'json' && node.children.length === 0;
    const isReadable = node.text !== null && node.text !== '' && node.outcome.kind !== 'opaque';
    if (isReadable && node.children.length === 0) wanted.add(isField && !found.has(node.id) ? node.parent! : node);
    node.children.forEach(visit);
  };
  roots.forEach(visit);
  return [...wanted]
    .filter(({ step }) => step !== null)
    .slice(0, MOST)
    .map((node) => {
      const { operations, ends } = recipeOf(node, { raw, keys });
      return { node: node.id, recipe: operations, ends };
    });
}

/** The recipes as text: a comment with the way, then the JSON that CyberChef's "Load recipe" takes. */
export function recipeText(lines: readonly RecipeLine[]): string {
  if (lines.length === 0) return '# Nothing was hidden: there is no step to repeat.\n';
  const head =
    '# Recipes for CyberChef: paste a line that begins with [ at "Load recipe"; the input is the same file.\n';
  const blocks = lines.map(({ node, recipe, ends }) => {
    const end = ends === null ? '' : `# ends here: ${printable(ends)}\n`;
    return `\n# ${printable(node)}\n${JSON.stringify(recipe)}\n${end}`;
  });
  return head + blocks.join('');
}
