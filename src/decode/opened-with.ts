import type { Key } from '../model/index.ts';
import { fingerprint } from './find-key.ts';
import type { Node } from './node.ts';

/** What came out of a node under this key, through an encoding or none; null when it was not opened with it. */
export function openedWith(node: Node, key: Key): Node | null {
  const [child] = node.children;
  const decoder = child?.step?.decoder;
  if (child === undefined || decoder === undefined) return null;
  if (decoder === 'base64') return openedWith(child, key);
  return decoder === 'aes' && child.step?.params['fingerprint'] === fingerprint(key) ? child : null;
}
