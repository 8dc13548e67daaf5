import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UserError } from '../model/index.ts';
import { reasonOf } from './reason-of.ts';

const HINT = 'Give a PEM file of certificates with --upstream-ca.';
const BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/** Text of each file, in which every certificate can be read; anything else is a UserError. */
export function readCertificates(files: readonly string[]): readonly string[] {
  return files.map((file) => {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      throw new UserError(`Cannot read ${file}: ${reasonOf(error)}.`, HINT, { cause: error });
    }
    const blocks = text.match(BLOCK) ?? [];
    if (blocks.length === 0) throw new UserError(`${file} holds no certificate.`, HINT);
    try {
      for (const block of blocks) new X509Certificate(block);
    } catch (error) {
      throw new UserError(`${file} holds a certificate that cannot be read.`, HINT, { cause: error });
    }
    return blocks.join('\n');
  });
}
