import { createDecipheriv } from 'node:crypto';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Operation } from '../../src/decode/index.ts';

type Run = (input: Buffer, args: Operation['args']) => Buffer;

const text = (value: Operation['args'][number] | undefined): string =>
  typeof value === 'object' ? value.string : String(value);

function inJson(input: Buffer, path: string): Buffer {
  let value: unknown = JSON.parse(input.toString());
  for (const [, index, name] of path.matchAll(/\[(?:(\d+)|'([^']+)')\]/g)) {
    value = (value as Readonly<Record<string, unknown>>)[index ?? name ?? ''];
  }
  return Buffer.from(JSON.stringify(value));
}

const unhex = (digits: string): Buffer => Buffer.from(digits.replace(/[^0-9a-f]/gi, ''), 'hex');

/** What these operations do in CyberChef 11.5, as its own description of each says. */
const OPERATIONS: Readonly<Record<string, Run>> = {
  'Take bytes': (input, [start, length]) => input.subarray(Number(start), Number(start) + Number(length)),
  'URL Decode': (input, [plus]) =>
    Buffer.from(decodeURIComponent(plus === true ? input.toString().replaceAll('+', '%20') : input.toString())),
  'From Base64': (input, [alphabet]) =>
    Buffer.from(input.toString(), text(alphabet).endsWith('-_') ? 'base64url' : 'base64'),
  'From Hex': (input) => unhex(input.toString()),
  'To Hex': (input) => Buffer.from(input.toString('hex')),
  Gunzip: (input) => gunzipSync(input),
  'Zlib Inflate': (input) => inflateSync(input),
  'Raw Inflate': (input) => inflateRawSync(input),
  'JPath expression': (input, [path]) => inJson(input, text(path)),
  'Find / Replace': (input, [find, by]) =>
    Buffer.from(input.toString().replaceAll(new RegExp(text(find), 'g'), text(by))),
  'Unescape string': (input) => Buffer.from(JSON.parse(`"${input.toString()}"`) as string),
  XOR: (input, [key]) => Buffer.from(input.map((byte) => byte ^ unhex(text(key))[0]!)),
  'AES Decrypt': (input, [key, iv, , mode]) => {
    const secret = unhex(text(key));
    const vector = text(iv) === '' ? null : unhex(text(iv));
    const decipher = createDecipheriv(`aes-${secret.length * 8}-${text(mode).toLowerCase()}`, secret, vector);
    return Buffer.from(Buffer.concat([decipher.update(unhex(input.toString())), decipher.final()]).toString('hex'));
  },
};

/** Walks a recipe; null when it holds an operation that is not known here. */
export function bake(input: Uint8Array, recipe: readonly Operation[]): Uint8Array | null {
  let bytes = Buffer.from(input);
  for (const { op, args } of recipe) {
    const run = OPERATIONS[op];
    if (run === undefined) return null;
    bytes = Buffer.from(run(bytes, args));
  }
  return new Uint8Array(bytes);
}
