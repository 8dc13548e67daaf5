import type { KeyObject } from 'node:crypto';
import { commonName } from './common-name.ts';
import type { Der } from './der.ts';
import { extension } from './extension.ts';
import { leafSubject } from './leaf-subject.ts';
import { DAY, signCertificate } from './sign-certificate.ts';

/** What a leaf takes over from the CA that signs it. */
export interface Issuer {
  readonly name: Der;
  readonly keyId: Uint8Array;
  readonly key: KeyObject;
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Phones whose clock is behind still find the certificate valid. */
const BACK_DATED = 2 * DAY;
const LIFE = 90 * DAY;
const LONGEST_COMMON_NAME = 64;

/**
 * A server certificate for one host, DER: 90 days at most, never outside the CA's own time.
 * `publicKey` is a SubjectPublicKeyInfo (DER). Throws a RangeError for a host that is no name and no address.
 */
export function issueLeaf(request: {
  readonly host: string;
  readonly publicKey: Uint8Array;
  readonly now: number;
  readonly issuer: Issuer;
}): Uint8Array {
  const { host, publicKey, now, issuer } = request;
  const subject = leafSubject(host);
  const notBefore = Math.max(now - BACK_DATED, issuer.notBefore);
  return signCertificate(
    {
      issuer: issuer.name,
      subject: commonName(subject.name.length <= LONGEST_COMMON_NAME ? subject.name : 'telltale leaf'),
      notBefore,
      notAfter: Math.min(notBefore + LIFE, issuer.notAfter),
      publicKey,
      extensions: [
        extension.signsHandshakes(),
        extension.serverAuthentication(),
        extension.subjectName(subject),
        extension.authorityKey(issuer.keyId),
      ],
    },
    issuer.key,
  );
}
