import { createPublicKey, randomBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { commonName } from './common-name.ts';
import { extension } from './extension.ts';
import { keyId } from './key-id.ts';
import { DAY, signCertificate } from './sign-certificate.ts';

/** The certificate of a new CA for this RSA key: one year from `now`, back-dated two days for phones whose clock is behind. */
export function selfSigned(key: KeyObject, now: number): X509Certificate {
  const name = commonName(authorityName(now));
  const fields = {
    issuer: name,
    subject: name,
    notBefore: now - 2 * DAY,
    notAfter: now + 365 * DAY,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }),
    extensions: [extension.certificateAuthority(), extension.signsCertificates(), extension.subjectKey(keyId(key))],
  };
  return new X509Certificate(signCertificate(fields, key));
}

/** A name of its own for each CA, so that people find it among the certificates of the phone and can remove it. */
function authorityName(now: number): string {
  const mark = randomBytes(2).toString('hex').toUpperCase();
  return `telltale CA ${mark} ${new Date(now).toISOString().slice(0, 10)}`;
}
