import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../model/index.ts';
import { authorityFiles } from './authority-files.ts';
import { certificateAuthority, type CertificateAuthority } from './certificate-authority.ts';
import { selfSigned } from './self-signed.ts';
import { writePrivate } from './write-private.ts';

/**
 * Makes a new CA in a directory that is empty or not there yet: RSA-2048, one year, back-dated two days,
 * directory 0700, key 0600. UserError when something is there already, or nothing can be written there.
 */
export function createAuthority(directory: string, now: number): CertificateAuthority {
  const target = resolve(directory);
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = selfSigned(key, now);
  store(target, certificate.toString(), key.export({ type: 'pkcs8', format: 'pem' }).toString());
  return certificateAuthority({ certificate, key, file: authorityFiles(target).certificate, now });
}

/** Both files are written beside the target and moved there as one: a CA is never half made, and never overwritten. */
function store(target: string, certificate: string, key: string): void {
  let draft: string | null = null;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    draft = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    const files = authorityFiles(draft);
    writePrivate(files.key, key);
    writePrivate(files.certificate, certificate);
    renameSync(draft, target);
  } catch (error) {
    if (draft !== null) rmSync(draft, { recursive: true, force: true });
    throw refusal(target, error);
  }
}

function refusal(target: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOTEMPTY' || code === 'EEXIST') {
    return new UserError(
      `There is something in ${target} already.`,
      'To replace a CA: telltale ca new. The phone must then be given the new certificate, and the old one removed.',
      { cause },
    );
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UserError(`No CA could be written to ${target}: ${reason}`, 'Name a directory that you may write to.', {
    cause,
  });
}
