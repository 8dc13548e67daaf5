import type { Node } from '../node.ts';

/** The path of a request's target, without query and without the host that a proxy is told; empty when there is none. */
export function pathOf(roots: readonly Node[]): string {
  const target = roots.find(({ root }) => root === 'request.target')?.text ?? '';
  const path = target.replace(/^[a-z]{1,8}:\/\/[^/?#]*/i, '');
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}
