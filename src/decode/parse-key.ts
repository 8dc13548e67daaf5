import type { KeyObject } from 'node:crypto';
import { createPrivateKey } from 'node:crypto';
import { fromHex, sha256, toUtf8 } from '../bytes/index.ts';
import type { Key } from '../model/index.ts';
import { UserError } from '../model/index.ts';
import { readBase64 } from './base64-text.ts';

const SIZES = [16, 24, 32];
const IV_SIZE = 16;
const HINT =
  'Write --key hex:…, --key base64:… or --key text:…, then ,iv=hex:… or ,iv=zero or ,iv=prefix and ,label=NAME if wanted.';

/**
 * Reads `--key SPEC`: `hex:…`, `base64:…` or `text:…` of 16, 24 or 32 bytes, optionally `,iv=hex:…|zero|prefix` and
 * `,label=…`. Without `iv`, and with `prefix`, the decoder tries zeros and the first block. A text key may hold commas.
 */
export function parseKey(spec: string): Key {
  const { secret, options } = split(spec);
  const bytes = secretBytes(secret);
  if (!SIZES.includes(bytes.length)) {
    throw new UserError(`The key has ${bytes.length} bytes; AES needs 16, 24 or 32.`, HINT);
  }
  let iv: Uint8Array | null = null;
  let label = `key ${sha256(bytes).slice(0, 8)}`;
  for (const [name, value] of options) {
    if (name === 'iv') iv = readIv(value);
    else label = value;
  }
  return { label, bytes, iv, source: 'analyst' };
}

/**
 * Reads an RSA private key as OpenSSL and the consoles of analytics servers write it: PEM, PKCS#1 or PKCS#8, without a
 * pass phrase. `name` is for the label and the errors.
 */
export function parsePrivateKey(pem: string, name: string): Key {
  const hint = 'Give a PEM file that begins with -----BEGIN PRIVATE KEY----- or -----BEGIN RSA PRIVATE KEY-----.';
  if (/^-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(pem)) {
    throw new UserError(
      `${name} is protected by a pass phrase.`,
      'Write it without one: openssl pkey -in FILE -out PLAIN',
    );
  }
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw new UserError(`${name} holds no private key in PEM.`, hint, { cause: error });
  }
  if (key.asymmetricKeyType !== 'rsa') {
    throw new UserError(
      `${name} holds a private key of the kind ${String(key.asymmetricKeyType)}; only RSA is known.`,
      hint,
    );
  }
  const bytes = new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));
  return { label: `private key ${sha256(bytes).slice(0, 8)}`, bytes, iv: null, source: 'analyst', form: 'rsa-private' };
}

type Option = readonly [name: 'iv' | 'label', value: string];

/** Cuts the options off from the end, so that commas in the secret stay in it. */
function split(spec: string): { secret: string; options: readonly Option[] } {
  const options: Option[] = [];
  let secret = spec;
  for (;;) {
    const comma = secret.lastIndexOf(',');
    const option = /^(iv|label)=(.*)$/s.exec(secret.slice(comma + 1));
    if (comma < 0 || option === null) break;
    options.push([option[1] as Option[0], option[2]!]);
    secret = secret.slice(0, comma);
  }
  const unknown = /^(?:hex|base64):[^,]*,(.*)$/s.exec(secret)?.[1];
  if (unknown !== undefined) throw new UserError(`The key option "${unknown}" is not known.`, HINT);
  return { secret, options };
}

function secretBytes(secret: string): Uint8Array {
  const [, form = '', value = ''] = /^(hex|base64|text):(.*)$/s.exec(secret) ?? [];
  switch (form) {
    case 'text':
      return toUtf8(value);
    case 'hex':
      return hexBytes(value, 'The key');
    case 'base64':
      if (readBase64(value) === null) throw new UserError('The key is not base64.', HINT);
      return new Uint8Array(Buffer.from(value, 'base64'));
    default:
      throw new UserError('The key does not say how it is written.', HINT);
  }
}

function readIv(value: string): Uint8Array | null {
  if (value === 'prefix') return null;
  if (value === 'zero') return new Uint8Array(IV_SIZE);
  if (!value.startsWith('hex:')) throw new UserError('The iv is neither hex:…, zero nor prefix.', HINT);
  const iv = hexBytes(value.slice(4), 'The iv');
  if (iv.length !== IV_SIZE) throw new UserError(`The iv has ${iv.length} bytes; AES needs 16.`, HINT);
  return iv;
}

function hexBytes(value: string, what: string): Uint8Array {
  const bytes = fromHex(value);
  if (bytes === null) throw new UserError(`${what} is not an even number of hex digits.`, HINT);
  return bytes;
}
