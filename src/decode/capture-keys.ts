import type { Key } from '../model/index.ts';
import { keyReadings, namesSecret } from './candidate-keys.ts';
import type { Node } from './node.ts';

/** Lengths that 16, 24 or 32 bytes have as they are, in hex and in base64 with and without padding. */
const LENGTHS: ReadonlySet<number> = new Set([16, 22, 24, 32, 43, 44, 48, 64]);

/** Characters of which keys are written, and no quotes. */
const WRITTEN = /^[!#-&(-~]+$/;

/** Longer leaves are documents, of which the assignments are looked at. */
const LONGEST = 64;

/** As much of a document as is looked at. */
const SCANNED = 128 * 1024;

/** What the names of secrets are made of, as `namesSecret` has it. Looking for them is far cheaper than for assignments. */
const HINTS: readonly string[] = ['key', 'secret', 'pass', 'token', 'salt', 'aes', 'k"', "k'", 'k:', 'k='];

/** The end of the name, and its value: `…": "value"`, `… = 'value'`, as JSON and scripts write it. */
const ASSIGNED = /[\w$-]{0,32}["']?\s{0,4}[:=]\s{0,4}(["'])([!#-&(-[\]-~]{16,64})\1/y;

const NAME_END = /["'\s:=]/;
const MARK = /["':=]$/;

/** A text that may be a key for other messages; `named` when its field is called like one. */
export interface CaptureKey {
  readonly text: string;
  /** Where it stood. */
  readonly label: string;
  readonly named: boolean;
}

/** What it is as a key, in each of its readings: worked out when something is closed, which is rare. */
export function readCaptureKey({ text, label }: CaptureKey): readonly Key[] {
  return keyReadings(text).map((bytes) => ({ label, bytes, iv: null, source: 'capture' }));
}

/** The values of a message that may be a cipher key for others of the same capture. It is asked of every message, so a length decides first. */
export function captureKeys(nodes: readonly Node[]): readonly CaptureKey[] {
  const found: CaptureKey[] = [];
  for (const node of nodes) {
    const { text, children } = node;
    if (text === null || children.length > 0) continue;
    if (LENGTHS.has(text.length) && WRITTEN.test(text)) {
      found.push({ text, label: node.id, named: namesSecret(node.name ?? '') });
    } else if (text.length > LONGEST || /["']/.test(text)) found.push(...inDocument(node.id, text));
  }
  return found;
}

/** Of a document only what has the name of a secret: its other values are too many. */
function inDocument(id: string, text: string): readonly CaptureKey[] {
  const start = text.slice(0, SCANNED);
  const lower = start.toLowerCase();
  // Of a few letters the small ones are longer, and nothing would stand where it stood.
  const folded = lower.length === start.length ? lower : start;
  const found = new Map<string, CaptureKey>();
  for (const hint of HINTS) {
    for (let at = folded.indexOf(hint); at >= 0; at = folded.indexOf(hint, at + 1)) {
      const inside = at + hint.replace(MARK, '').length;
      ASSIGNED.lastIndex = inside;
      const value = ASSIGNED.exec(start)?.[2] ?? '';
      if (!LENGTHS.has(value.length)) continue;
      const name = nameAround(start, inside);
      if (namesSecret(name)) found.set(value, { text: value, label: `${id} ${name}`, named: true });
    }
  }
  return [...found.values()];
}

/** The word that goes on at `at`. */
function nameAround(text: string, at: number): string {
  let begin = at;
  while (begin > 0 && at - begin < LONGEST && /[\w$-]/.test(text[begin - 1]!)) begin -= 1;
  const rest = text.slice(at, at + LONGEST);
  const end = rest.search(NAME_END);
  return text.slice(begin, at) + (end < 0 ? rest : rest.slice(0, end));
}
