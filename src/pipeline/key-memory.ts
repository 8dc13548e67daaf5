import type { CaptureKey, Node } from '../decode/index.ts';
import { readCaptureKey } from '../decode/index.ts';
import type { Key } from '../model/index.ts';

/** The cipher keys that the messages of one session have shown so far. */
export interface KeyMemory {
  /** Newest first, those whose field was called like a secret before all others. */
  readonly keys: () => readonly Key[];
  readonly remember: (found: readonly CaptureKey[]) => void;
  /**
   * Labels of the keys that opened something in these nodes and are not yet to be believed: a key must have opened two
   * ciphertexts, or one whose content carries a checksum.
   */
  readonly doubtful: (nodes: readonly Node[]) => ReadonlySet<string>;
}

/** Texts of each of the two kinds; most are two keys, as they are and as the hex or base64 they are of. */
const MOST = 64;

/** Keys under trial. */
const MOST_TRIALS = 1_024;

/** What is checked by itself when it is undone. */
const CHECKED: ReadonlySet<string> = new Set(['gzip', 'zlib', 'lz4', 'zip']);

export function createKeyMemory(): KeyMemory {
  const named = new Map<string, CaptureKey>();
  const others = new Map<string, CaptureKey>();
  let list: readonly Key[] | null = null;
  const trials = new Map<string, Set<string>>();

  const keep = (kept: Map<string, CaptureKey>, key: CaptureKey): void => {
    // The last one that was set is the newest; the first sight of a key is what its trail names.
    const known = kept.get(key.text) ?? key;
    kept.delete(key.text);
    kept.set(key.text, known);
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    list = null;
  };
  const believed = (node: Node): boolean => {
    const { params } = node.step!;
    const name = String(params['fingerprint']);
    let opened = trials.get(name);
    if (opened === undefined) {
      if (trials.size >= MOST_TRIALS) trials.delete(trials.keys().next().value!);
      trials.set(name, (opened = new Set()));
    }
    if (opened.size < 2) opened.add(isChecked(node) ? 'checked' : node.parent!.sha256);
    return opened.size > 1 || opened.has('checked');
  };
  return {
    keys: () =>
      (list ??= [...[...named.values()].reverse(), ...[...others.values()].reverse()].flatMap(readCaptureKey)),
    remember(found) {
      for (const key of found) keep(key.named ? named : others, key);
    },
    doubtful(nodes) {
      const used = nodes.filter(({ step }) => step?.params['source'] === 'capture');
      // All are counted before any is judged: two fields of one message are two ciphertexts.
      used.forEach(believed);
      return new Set(used.filter((node) => !believed(node)).map(({ step }) => String(step!.params['key'])));
    },
  };
}

/** A tag that fits, or a compressed stream with its checksum, somewhere in what came out. */
function isChecked(node: Node): boolean {
  if (node.step?.params['mode'] === 'gcm') return true;
  return node.children.some(
    (child) => (CHECKED.has(child.step?.decoder ?? '') && child.step?.params['salvaged'] !== true) || isChecked(child),
  );
}
