import { createDecipheriv } from 'node:crypto';
import { fromHex, hex } from '../../bytes/index.ts';
import type { Key, StepParams } from '../../model/index.ts';
import { Content } from '../content.ts';
import { defineDecoder, fail, ok, whole } from '../decoder.ts';
import { CHECKED } from '../decompress.ts';
import { findKey, fingerprint } from '../find-key.ts';

const KEY = 32;
const NONCE = 12;
const TAG = 16;

export default defineDecoder({
  id: 'chacha20-poly1305',
  version: 1,
  family: 'cipher',
  reads: 'bytes',
  docs: {
    summary: 'Opens ChaCha20-Poly1305 with a key of 32 bytes that was handed over; the tag proves the key.',
    references: ['https://www.rfc-editor.org/rfc/rfc8439#section-2.8'],
    limitations: [
      'The nonce is the first 12 bytes or a field of the message, the tag the last 16; no additional data.',
      'Keys that were only found in the capture are not tried, nor digests of pass phrases.',
    ],
  },
  sniff: ({ bytes }, { keys, under }) =>
    under !== 'cipher' && bytes.length > NONCE + TAG && keys.some(isHanded) ? 0.38 : 0,
  settings: (_, keys, vectors) => keys.filter(isHanded).flatMap((key) => settingsOf(key, vectors)),
  decode({ bytes }, { keys }, params) {
    const key = findKey(keys, params);
    if (key === null) return fail(`the key ${String(params['key'])} is not at hand`);
    const isPrefixed = params['iv'] === 'prefix';
    const nonce = isPrefixed ? bytes.subarray(0, NONCE) : fromHex(String(params['iv']));
    const sealed = bytes.subarray(isPrefixed ? NONCE : 0);
    if (nonce?.length !== NONCE || sealed.length < TAG) return fail('no nonce');
    try {
      const decipher = createDecipheriv('chacha20-poly1305', key.bytes, nonce, { authTagLength: TAG });
      decipher.setAuthTag(sealed.subarray(-TAG));
      const plain = Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
      return ok([whole(Content.ofBytes(new Uint8Array(plain)))], CHECKED);
    } catch {
      return fail('wrong key or tag');
    }
  },
});

function isHanded({ bytes, source, form }: Key): boolean {
  return bytes.length === KEY && form === undefined && (source === 'analyst' || source === 'file');
}

function settingsOf(key: Key, vectors: readonly Uint8Array[]): readonly StepParams[] {
  const nonces = ['prefix', ...vectors.filter(({ length }) => length === NONCE).map(hex)];
  return nonces.map((iv) => ({ key: key.label, fingerprint: fingerprint(key), source: key.source, bits: 8 * KEY, iv }));
}
