import type { TextNode } from '../model/index.ts';

/**
 * Header values in which no detector saw anything. A phone sends most of them again with every request, and what was
 * searched once for the same canaries and the same receiver need not be searched again.
 */
export interface SilentHeaders {
  has(node: TextNode): boolean;
  add(node: TextNode): void;
}

/** Together at most some ten megabytes. What is full is emptied: ids that never come again must not crowd out the rest. */
const MOST_HOSTS = 100;
const MOST_TEXTS = 500;
const LONGEST = 256;

/** Makes the memory of one set of detectors and canaries: it gives one `SilentHeaders` for each receiving host. */
export function createSilentHeaders(): (host: string | null) => SilentHeaders {
  const hosts = new Map<string | null, SilentHeaders>();
  return (host) => {
    let silent = hosts.get(host);
    if (silent === undefined) {
      if (hosts.size >= MOST_HOSTS) hosts.clear();
      hosts.set(host, (silent = headersOf()));
    }
    return silent;
  };
}

function headersOf(): SilentHeaders {
  const roots = new Map<string, Set<string>>();
  let size = 0;
  return {
    has: ({ root, text }) => text.length <= LONGEST && roots.get(root)?.has(text) === true,
    add({ root, text, parentId }) {
      // Only the value itself: what was found inside it is a node of its own.
      if (parentId !== null || !root.startsWith('request.headers.') || text.length > LONGEST) return;
      if (size >= MOST_TEXTS) {
        roots.clear();
        size = 0;
      }
      size += 1;
      const texts = roots.get(root);
      if (texts === undefined) roots.set(root, new Set([text]));
      else texts.add(text);
    },
  };
}
