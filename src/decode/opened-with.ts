import type { Key } from '../model/index.ts';
import { fingerprint } from './find-key.ts';
import type { Node } from './node.ts';

/** What came out of a node under this key, through an encoding or none; null when it was not opened with it. */
export function openedWith(node: Node, key: Key): Node | null {
  const [child] = node.children;
  if (child?.step?.decoder === 'base64') return openedWith(child, key);
  return child?.step?.params['fingerprint'] === fingerprint(key) ? child : null;
}
