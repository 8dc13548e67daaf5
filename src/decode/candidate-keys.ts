import { fromHex, toUtf8 } from '../bytes/index.ts';
import type { Key } from '../model/index.ts';
import { readBase64 } from './base64-text.ts';
import type { Node } from './node.ts';

const SIZES: ReadonlySet<number> = new Set([16, 24, 32]);
const VECTOR_SIZES: ReadonlySet<number> = new Set([12, 16]);

/** How fields with a secret are called. */
const SECRET = /key|secret|aes|pass|token|salt|^sk$|^k$/i;
const VECTOR = /^iv$|[_-]iv$|^iv[_-]|IV$|Iv$|nonce|vec|salt/i;

const MOST_KEYS = 64;
const MOST_VECTORS = 8;

/** A pass phrase that no cipher takes as it is. */
const SHORTEST_PHRASE = 6;
const LONGEST = 64;

/**
 * The fields of a message that may be a cipher key, likeliest first: 16, 24 or 32 bytes as they are, in hex or in base64,
 * and, where the name says so, pass phrases of any length.
 */
export function candidateKeys(nodes: readonly Node[], source: 'message' | 'capture'): readonly Key[] {
  const named: Key[] = [];
  const others: Key[] = [];
  for (const node of leaves(nodes)) {
    const secret = SECRET.test(node.name ?? '');
    const readings = readingsOf(node.text!);
    const keys = keyReadings(node.text!).map((bytes): Key => ({ label: node.id, bytes, iv: null, source }));
    const phrase = secret && keys.length === 0 && node.text!.length >= SHORTEST_PHRASE;
    if (phrase) keys.push({ label: node.id, bytes: readings[0]!, iv: null, source: 'derived' });
    (secret ? named : others).push(...keys);
  }
  return [...named, ...others].slice(0, MOST_KEYS);
}

/** The bytes that a text stands for, as it is, in hex or in base64, when a cipher takes so many. */
export function keyReadings(text: string): readonly Uint8Array[] {
  return readingsOf(text).filter(({ length }) => SIZES.has(length));
}

/** True for the names that secrets have. */
export function namesSecret(name: string): boolean {
  return SECRET.test(name);
}

/** True for a field that is called like a key or a vector and is no longer than one: it is what opens, not what is opened. */
export function opensOthers({ name, text }: Node): boolean {
  return name !== null && text !== null && text.length <= LONGEST && (SECRET.test(name) || VECTOR.test(name));
}

/** The fields of a message that are called like an initialisation vector and have the size of one. */
export function candidateVectors(nodes: readonly Node[]): readonly Uint8Array[] {
  return leaves(nodes)
    .filter(({ name }) => VECTOR.test(name ?? ''))
    .flatMap(({ text }) => readingsOf(text!).filter(({ length }) => VECTOR_SIZES.has(length)))
    .slice(0, MOST_VECTORS);
}

function leaves(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter(({ children, text }) => children.length === 0 && text !== null && text.length <= LONGEST);
}

/** The bytes of a text as it is, and of what it is the hex or base64 of. */
function readingsOf(text: string): readonly Uint8Array[] {
  const readings = [toUtf8(text)];
  const bytes = text.length >= 24 ? fromHex(text) : null;
  if (bytes !== null) readings.push(bytes);
  else if (text.length >= 16 && readBase64(text) !== null) readings.push(new Uint8Array(Buffer.from(text, 'base64')));
  return readings;
}
