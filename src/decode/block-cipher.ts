import type { DecipherGCM } from 'node:crypto';
import { createDecipheriv } from 'node:crypto';
import { fromHex, hex } from '../bytes/index.ts';
import type { Key, StepParams } from '../model/index.ts';
import { fingerprint } from './find-key.ts';
import type { KeyVariant } from './key-variants.ts';
import { keyVariants } from './key-variants.ts';
import { promising } from './promising.ts';
import type { SingleBlock } from './single-block.ts';
import { singleBlock } from './single-block.ts';

/** A block cipher with blocks of 16 bytes that node:crypto has. */
export interface BlockCipher {
  readonly keySizes: readonly number[];
  /** The name that OpenSSL has for it. */
  readonly name: (keySize: number, mode: Mode) => string;
  readonly modes: readonly Mode[];
}

export type Mode = 'cbc' | 'ecb' | 'ctr' | 'gcm';

/** How a step was set; `iv` is `prefix`, `key` (its first bytes), `none` or hex digits. */
export interface CipherSetting {
  readonly mode: Mode;
  readonly iv: string;
}

const BLOCK = 16;
const NONCE = 12;
const TAG = 16;
const ZERO = '00'.repeat(BLOCK);

/**
 * The settings under which a key may open the bytes, likeliest first. One block decides about the padded modes: its
 * padding is right under one wrong key in 256, whatever the vector, so nearly every wrong key costs two microseconds.
 */
export function cipherSettings(
  cipher: BlockCipher,
  bytes: Uint8Array,
  key: Key,
  vectors: readonly Uint8Array[] = [],
): readonly StepParams[] {
  const found = key.source === 'message' || key.source === 'capture' || key.source === 'derived';
  return keyVariants(key, cipher.keySizes).flatMap((variant) => {
    const single = singleBlock(cipher, variant.bytes);
    if (single === null) return [];
    const attempt = { variant, key, vectors, single, found };
    const settings = [...blockSettings(bytes, attempt, found), ...streamSettings(cipher, bytes, attempt)];
    return settings.length === 0 ? [] : settings.map((setting) => ({ ...paramsOf(key, variant, found), ...setting }));
  });
}

interface Attempt {
  readonly variant: KeyVariant;
  readonly key: Key;
  readonly vectors: readonly Uint8Array[];
  readonly single: SingleBlock;
  /** True for one key of many that nobody handed over. */
  readonly found: boolean;
}

function paramsOf(key: Key, { bytes, derive }: KeyVariant, found: boolean): StepParams {
  return {
    key: key.label,
    fingerprint: key.wrapped?.by ?? fingerprint(key),
    source: key.source,
    bits: bytes.length * 8,
    ...(derive === 'none' ? {} : { derive }),
    ...(key.wrapped === undefined ? {} : { wrapped: hex(key.wrapped.bytes), padding: key.wrapped.padding }),
    // It was sent in the clear: whoever has the capture has it, and the trail can be walked without us.
    ...(found ? { secret: hex(key.bytes) } : {}),
  };
}

function blockSettings(bytes: Uint8Array, attempt: Attempt, found: boolean): readonly CipherSetting[] {
  if (bytes.length < BLOCK || bytes.length % BLOCK !== 0) return [];
  const { key, vectors, single } = attempt;
  const last = single.decrypt(bytes.subarray(-BLOCK));
  const before = bytes.length > BLOCK ? bytes.subarray(-2 * BLOCK, -BLOCK) : null;
  const chained = before === null || padded(exclusiveOr(last, before));
  const settings: CipherSetting[] = chained ? ivs(bytes, key, vectors).map((iv) => ({ mode: 'cbc', iv })) : [];
  if (padded(last)) settings.push({ mode: 'ecb', iv: 'none' });
  const likely = settings.filter((setting) => beginsWell(bytes, attempt, setting));
  // A key that somebody handed over may open what begins like nothing; of found ones there are too many.
  return found ? likely : [...likely, ...settings.filter((setting) => !likely.includes(setting))];
}

function streamSettings(cipher: BlockCipher, bytes: Uint8Array, attempt: Attempt): readonly CipherSetting[] {
  const { key, vectors } = attempt;
  const given = key.iv === null ? vectors : [key.iv];
  const settings: CipherSetting[] = [];
  if (cipher.modes.includes('gcm') && bytes.length > TAG) {
    const nonces = [...(key.iv === null ? ['prefix'] : []), ...given.map(hex)];
    settings.push(...nonces.map((iv): CipherSetting => ({ mode: 'gcm', iv })));
  }
  if (cipher.modes.includes('ctr')) {
    const counters = [
      ...(key.iv === null ? ['prefix'] : []),
      ...given.filter(({ length }) => length === BLOCK).map(hex),
    ];
    settings.push(...counters.map((iv): CipherSetting => ({ mode: 'ctr', iv })));
  }
  return settings.filter((setting) => beginsWell(bytes, attempt, setting));
}

/** True when the first bytes read like the beginning of something: the cheap test before all of it is opened. */
function beginsWell(bytes: Uint8Array, { variant, single, found }: Attempt, setting: CipherSetting): boolean {
  const { vector, sealed } = split(bytes, variant.bytes, setting);
  const start = sealed.subarray(0, BLOCK);
  switch (setting.mode) {
    case 'ecb':
      return promising(single.decrypt(start));
    case 'cbc':
      return (
        start.length === BLOCK && vector?.length === BLOCK && promising(exclusiveOr(single.decrypt(start), vector))
      );
    case 'ctr':
      return (
        start.length >= 8 && vector?.length === BLOCK && promising(exclusiveOr(start, single.encrypt(vector)), !found)
      );
    case 'gcm': {
      if (start.length < 8 || vector?.length !== NONCE) return false;
      // GCM is CTR with a counter of four bytes behind the nonce, from 2 on (NIST SP 800-38D).
      const counter = new Uint8Array(BLOCK);
      counter.set(vector);
      counter[BLOCK - 1] = 2;
      return promising(exclusiveOr(start, single.encrypt(counter)), !found);
    }
  }
}

/** The plain bytes without their padding; null when key, padding or tag are wrong. */
export function decryptWith(
  cipher: BlockCipher,
  bytes: Uint8Array,
  key: Uint8Array,
  setting: CipherSetting,
): Uint8Array | null {
  const { vector, sealed } = split(bytes, key, setting);
  if (!cipher.keySizes.includes(key.length) || !cipher.modes.includes(setting.mode)) return null;
  try {
    const decipher = createDecipheriv(cipher.name(key.length, setting.mode), key, vector);
    if (setting.mode === 'gcm') {
      if (sealed.length < TAG) return null;
      (decipher as DecipherGCM).setAuthTag(sealed.subarray(-TAG));
    }
    const body = setting.mode === 'gcm' ? sealed.subarray(0, -TAG) : sealed;
    const plain = Buffer.concat([decipher.update(body), decipher.final()]);
    return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
  } catch {
    return null;
  }
}

/** What the vector is, and the bytes behind it. */
function split(
  bytes: Uint8Array,
  key: Uint8Array,
  { mode, iv }: CipherSetting,
): { vector: Uint8Array | null; sealed: Uint8Array } {
  const size = mode === 'gcm' ? NONCE : BLOCK;
  if (iv === 'prefix') return { vector: bytes.subarray(0, size), sealed: bytes.subarray(size) };
  if (iv === 'key') return { vector: key.subarray(0, size), sealed: bytes };
  return { vector: iv === 'none' ? null : fromHex(iv), sealed: bytes };
}

/** Zeros first: read as a prefix, a message that was sealed with zeros opens too, but without its first block. */
function ivs(bytes: Uint8Array, key: Key, vectors: readonly Uint8Array[]): readonly string[] {
  if (key.iv !== null) return [hex(key.iv)];
  const known = vectors.filter(({ length }) => length === BLOCK).map(hex);
  return bytes.length > BLOCK ? [...known, ZERO, 'prefix', 'key'] : [...known, ZERO, 'key'];
}

function exclusiveOr(left: Uint8Array, right: Uint8Array): Uint8Array {
  return left.map((byte, index) => byte ^ right[index]!);
}

/** PKCS#7 (RFC 5652 section 6.3). */
function padded(block: Uint8Array): boolean {
  const count = block.at(-1) ?? 0;
  return count >= 1 && count <= BLOCK && block.subarray(BLOCK - count).every((byte) => byte === count);
}
