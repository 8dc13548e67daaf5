import { readFileSync } from 'node:fs';
import { parseKey, parsePrivateKey } from '../decode/index.ts';
import type { Key } from '../model/index.ts';
import { UserError } from '../model/index.ts';
import { reasonOf } from './reason-of.ts';

const SECRET = /^(?:hex|base64|text):/;
const FILE = /\.(?:pem|key|p8)$/i;

/** `--key` any number of times: a secret as it is written, or a file with an RSA private key. */
export function readKeys(specs: readonly string[]): readonly Key[] {
  return specs.map((spec) => (!SECRET.test(spec) && FILE.test(spec) ? readPrivateKey(spec) : parseKey(spec)));
}

function readPrivateKey(file: string): Key {
  let pem: string;
  try {
    pem = readFileSync(file, 'latin1');
  } catch (error) {
    throw new UserError(`Cannot read ${file}: ${reasonOf(error)}.`, 'Give a PEM file with an RSA private key.', {
      cause: error,
    });
  }
  return parsePrivateKey(pem, file);
}
