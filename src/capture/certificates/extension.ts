import { der, type Der } from './der.ts';
import type { LeafSubject } from './leaf-subject.ts';

const define = (oid: string, critical: boolean, value: Der): Der =>
  der.sequence(der.oid(oid), ...(critical ? [der.boolean(true)] : []), der.octets(der.bytes(value)));

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

/** The certificate extensions we write (RFC 5280 4.2.1). */
export const extension = Object.freeze({
  /** Android files a certificate without this one as a user certificate and asks for a private key. */
  certificateAuthority: (): Der =>
    define('2.5.29.19', true, der.sequence(der.boolean(true), der.integer(Uint8Array.of(0)))),
  /** keyCertSign and cRLSign. */
  signsCertificates: (): Der => define('2.5.29.15', true, der.bits(Uint8Array.of(0b0000_0110), 1)),
  /** digitalSignature; without it TLS 1.2 finds no shared cipher for an ECDSA key. */
  signsHandshakes: (): Der => define('2.5.29.15', true, der.bits(Uint8Array.of(0b1000_0000), 7)),
  serverAuthentication: (): Der => define('2.5.29.37', false, der.sequence(der.oid(SERVER_AUTH))),
  subjectKey: (keyId: Uint8Array): Der => define('2.5.29.14', false, der.octets(keyId)),
  authorityKey: (keyId: Uint8Array): Der => define('2.5.29.35', false, der.sequence(der.implicit(0, keyId))),
  subjectName: (subject: LeafSubject): Der =>
    define('2.5.29.17', false, der.sequence(der.implicit(subject.kind === 'dns' ? 2 : 7, subject.bytes))),
});
