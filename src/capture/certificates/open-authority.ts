import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { UserError } from '../../model/index.ts';
import { authorityFiles } from './authority-files.ts';
import { certificateAuthority, type CertificateAuthority } from './certificate-authority.ts';
import { checkDirectory } from './check-directory.ts';
import { createAuthority } from './create-authority.ts';
import { readPrivate } from './read-private.ts';

const NEW_CA = 'Make a new CA: telltale ca new (the phone must then be given the new certificate)';

/**
 * The CA of a directory, made first when there is none and `create` is set. UserError when it is missing, when the
 * directory or the key is open to others, not ours or a symbolic link, and when the CA is expired or does not fit its key.
 */
export function openAuthority(
  directory: string,
  options: { readonly now: number; readonly create: boolean },
): CertificateAuthority {
  const { now, create } = options;
  const target = resolve(directory);
  const files = authorityFiles(target);
  const there = checkDirectory(target);
  const keyPem = there ? readPrivate(files.key, 0o077) : null;
  const certificatePem = there ? readPrivate(files.certificate, 0o022) : null;
  if (keyPem === null && certificatePem === null) {
    if (create) return createAuthority(target, now);
    throw new UserError(`There is no CA in ${target}.`, 'Make one: telltale ca new');
  }
  if (keyPem === null) throw new UserError(`The private key of the CA is missing: ${files.key}`, NEW_CA);
  if (certificatePem === null)
    throw new UserError(`The certificate of the CA is missing: ${files.certificate}`, NEW_CA);
  const certificate = readCertificate(certificatePem, files.certificate);
  const key = readKey(keyPem, files.key);
  checkFit(certificate, key, files.certificate);
  checkTime(certificate, now);
  return certificateAuthority({ certificate, key, file: files.certificate, now });
}

function readCertificate(pem: string, file: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new UserError(`${file} is not a certificate.`, NEW_CA, { cause });
  }
}

function readKey(pem: string, file: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new UserError(`${file} is not a private key.`, NEW_CA, { cause });
  }
}

function checkFit(certificate: X509Certificate, key: KeyObject, file: string): void {
  const ours = certificate.ca && key.asymmetricKeyType === 'rsa' && certificate.verify(certificate.publicKey);
  if (!ours) throw new UserError(`${file} is not a CA that telltale made.`, NEW_CA);
  if (!certificate.checkPrivateKey(key)) throw new UserError(`The private key does not fit ${file}.`, NEW_CA);
}

function checkTime(certificate: X509Certificate, now: number): void {
  if (now > Date.parse(certificate.validTo)) {
    throw new UserError(`The CA expired on ${certificate.validTo}.`, NEW_CA);
  }
  if (now < Date.parse(certificate.validFrom)) {
    throw new UserError(`The CA is not valid before ${certificate.validFrom}.`, "Set this computer's clock.");
  }
}
