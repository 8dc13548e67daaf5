import { createDecipheriv } from 'node:crypto';
import { fromHex, hex } from '../bytes/index.ts';
import type { Key, StepParams } from '../model/index.ts';
import { fingerprint } from './find-key.ts';

const BLOCK = 16;
const ZERO = '00'.repeat(BLOCK);

/**
 * The settings under which a key may open the bytes, likeliest first. One block decides: its padding is right under one
 * wrong key in 256, so nearly every wrong key costs two microseconds and no setting.
 */
export function aesSettings(bytes: Uint8Array, key: Key): readonly StepParams[] {
  const last = decryptBlock(bytes.subarray(-BLOCK), key.bytes);
  if (last === null) return [];
  const before = bytes.length > BLOCK ? bytes.subarray(-2 * BLOCK, -BLOCK) : null;
  const vectors = before === null || padded(exclusiveOr(last, before)) ? ivs(bytes, key) : [];
  const named = { key: key.label, fingerprint: fingerprint(key), source: key.source, bits: key.bytes.length * 8 };
  return [
    ...vectors.map((iv) => ({ ...named, mode: 'cbc', iv })),
    ...(padded(last) ? [{ ...named, mode: 'ecb', iv: 'none' }] : []),
  ];
}

/** The plain bytes without their padding; null when the padding is wrong. `iv` is `prefix`, `none` or 32 hex digits. */
export function decryptAes(
  bytes: Uint8Array,
  key: Uint8Array,
  { mode, iv }: { mode: string; iv: string },
): Uint8Array | null {
  const vector = iv === 'prefix' ? bytes.subarray(0, BLOCK) : iv === 'none' ? null : fromHex(iv);
  const sealed = iv === 'prefix' ? bytes.subarray(BLOCK) : bytes;
  try {
    const decipher = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, vector);
    const plain = Buffer.concat([decipher.update(sealed), decipher.final()]);
    return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
  } catch {
    return null;
  }
}

/** Zeros first: read as a prefix, a message that was sealed with zeros opens too, but without its first block. */
function ivs(bytes: Uint8Array, key: Key): readonly string[] {
  if (key.iv !== null) return [hex(key.iv)];
  return bytes.length > BLOCK ? [ZERO, 'prefix'] : [ZERO];
}

function decryptBlock(block: Uint8Array, key: Uint8Array): Uint8Array | null {
  try {
    return createDecipheriv(`aes-${key.length * 8}-ecb`, key, null)
      .setAutoPadding(false)
      .update(block);
  } catch {
    return null;
  }
}

function exclusiveOr(left: Uint8Array, right: Uint8Array): Uint8Array {
  return left.map((byte, index) => byte ^ right[index]!);
}

/** PKCS#7 (RFC 5652 section 6.3). */
function padded(block: Uint8Array): boolean {
  const count = block.at(-1) ?? 0;
  return count >= 1 && count <= BLOCK && block.subarray(BLOCK - count).every((byte) => byte === count);
}
