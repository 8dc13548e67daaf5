import { fromHex } from '../bytes/index.ts';
import type { Key } from '../model/index.ts';
import { readBase64 } from './base64-text.ts';
import { fingerprint } from './find-key.ts';
import type { Node } from './node.ts';
import { RSA_PADDINGS, rsaSize, rsaUnwrap } from './rsa-unwrap.ts';

/** What a cipher takes as it is. */
const SIZES: ReadonlySet<number> = new Set([16, 24, 32]);

/** Private operations that one message may cost: some milliseconds. */
const MOST_TRIALS = 32;

/**
 * The session keys of a message that were sealed for one of these private keys: leaves of just the size of its modulus
 * whose padding is right and that hold a key of 16, 24 or 32 bytes, which chance does not give.
 */
export function wrappedKeys(nodes: readonly Node[], privateKeys: readonly Key[]): readonly Key[] {
  const found: Key[] = [];
  let trials = 0;
  for (const key of privateKeys) {
    const size = rsaSize(key);
    const by = fingerprint(key);
    for (const node of nodes) {
      const bytes = node.children.length === 0 ? sealedBytes(node, size) : null;
      if (bytes === null || trials >= MOST_TRIALS) continue;
      trials += 1;
      for (const padding of RSA_PADDINGS) {
        const secret = rsaUnwrap(key, bytes, padding);
        if (secret === null || !SIZES.has(secret.length)) continue;
        found.push({ label: node.id, bytes: secret, iv: null, source: 'wrapped', wrapped: { bytes, padding, by } });
        break;
      }
    }
  }
  return found;
}

/** The bytes of a leaf when they, or what it is the base64 or hex of, are so many. */
function sealedBytes({ text, bytes, size: length }: Node, size: number): Uint8Array | null {
  if (text === null) return length === size ? bytes : null;
  if (text.length === 2 * size) return fromHex(text);
  const reading = text.length > size && text.length < 2 * size ? readBase64(text) : null;
  if (reading === null || Math.floor((reading.digits * 6) / 8) !== size) return null;
  return new Uint8Array(Buffer.from(text, 'base64'));
}
