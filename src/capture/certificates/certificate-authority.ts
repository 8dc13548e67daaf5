import { generateKeyPairSync, type KeyObject, type X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { sha256 } from '../../bytes/index.ts';
import { certificatePem } from './certificate-pem.ts';
import { der, type Der } from './der.ts';
import { issueLeaf, type Issuer } from './issue-leaf.ts';
import { keyId } from './key-id.ts';
import { leafSubject } from './leaf-subject.ts';
import { recent } from './recent.ts';

/** A CA ready for use. Its private key, and the one key that all leaves of this run share, stay inside. */
export interface CertificateAuthority {
  readonly certificatePem: string;
  readonly certificateDer: Uint8Array;
  /** SHA-256 of the DER, hex. */
  readonly fingerprint: string;
  readonly commonName: string;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Path of the certificate (PEM). */
  readonly file: string;
  /**
   * TLS context for one host, name or IP address; made at the first call, kept for the 1,000 hosts asked for last.
   * Throws a RangeError for a host that is no name and no address.
   */
  readonly contextFor: (host: string) => SecureContext;
}

const CONTEXTS = 1_000;

/** Puts a CA together from its certificate and key, which must fit; leaves count their days from `now`. */
export function certificateAuthority(material: {
  readonly certificate: X509Certificate;
  readonly key: KeyObject;
  readonly file: string;
  readonly now: number;
}): CertificateAuthority {
  const { certificate, key, file, now } = material;
  const notBefore = Date.parse(certificate.validFrom);
  const notAfter = Date.parse(certificate.validTo);
  const issuer: Issuer = { name: subjectOf(certificate), keyId: keyId(key), key, notBefore, notAfter };
  const contexts = recent(CONTEXTS, leafContexts(issuer, now));
  return Object.freeze({
    certificatePem: certificate.toString(),
    certificateDer: new Uint8Array(certificate.raw),
    fingerprint: sha256(certificate.raw),
    commonName: certificate.subject.replace(/^CN=/, ''),
    notBefore,
    notAfter,
    file,
    contextFor: (host: string) => contexts(leafSubject(host).name),
  });
}

/** Makes contexts whose leaves share one P-256 key; the key is never written down. */
function leafContexts(issuer: Issuer, now: number): (host: string) => SecureContext {
  const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' });
  const key = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  return (host) => {
    const cert = certificatePem(issueLeaf({ host, publicKey, now, issuer }));
    // No phone is asked for a certificate: an empty list of roots spares the loading of Node's own.
    return createSecureContext({ key, cert, ca: [] });
  };
}

/** The subject as it stands in the certificate, so that the leaves name their issuer to the byte. */
function subjectOf(certificate: X509Certificate): Der {
  return part(part(der.raw(certificate.raw), 0), 5);
}

function part(value: Der, index: number): Der {
  const found = Array.isArray(value.value) ? value.value[index] : undefined;
  if (found === undefined) throw new TypeError('not an X.509 v3 certificate');
  return found;
}
