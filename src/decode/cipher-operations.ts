import { fromHex } from '../bytes/index.ts';
import type { Mode } from './block-cipher.ts';
import type { Operation, Undone } from './cyberchef.ts';
import { hexArgument, takeBytes } from './cyberchef.ts';
import { secretOf } from './find-key.ts';
import type { Derivation } from './key-variants.ts';
import { deriveKey } from './key-variants.ts';

const BLOCK = 16;
const NONCE = 12;
const TAG = 16;

/** A step through AES or SM4 with its key in it; null when the key is not at hand. Bytes pass as hex, which no charset can change. */
export function cipherOperations(op: 'AES Decrypt' | 'SM4 Decrypt', undone: Undone): readonly Operation[] | null {
  const { before, params, keys } = undone;
  const base = secretOf(keys, params);
  if (base === null) return null;
  const key = deriveKey(base, (params['derive'] ?? 'none') as Derivation);
  const mode = params['mode'] as Mode;
  const size = mode === 'gcm' ? NONCE : BLOCK;
  const prefixed = params['iv'] === 'prefix';
  const iv = vectorOf(undone, key.subarray(0, size), size);
  const start = prefixed ? size : 0;
  const end = before.size - (mode === 'gcm' ? TAG : 0);
  const none = hexArgument(new Uint8Array());
  const tag = mode === 'gcm' ? hexArgument(before.bytes.subarray(-TAG)) : none;
  const common = [hexArgument(key), hexArgument(iv)] as const;
  const args =
    op === 'AES Decrypt'
      ? [...common, size, mode.toUpperCase(), 'Hex', 'Hex', tag, none, 'Off']
      : [...common, mode.toUpperCase(), 'Hex', 'Hex'];
  return [
    ...(start === 0 && end === before.size ? [] : [takeBytes(start, end - start)]),
    { op: 'To Hex', args: ['None', 0] },
    { op, args },
    { op: 'From Hex', args: ['Auto'] },
  ];
}

function vectorOf({ before, params }: Undone, ofKey: Uint8Array, size: number): Uint8Array {
  const { iv } = params;
  if (iv === 'prefix') return before.bytes.subarray(0, size);
  if (iv === 'key') return ofKey;
  return (iv === 'none' ? null : fromHex(String(iv))) ?? new Uint8Array();
}
