/** A certificate as Node gives it to whoever asks a socket for its peer's. */
export interface Link {
  readonly raw?: Buffer;
  readonly issuerCertificate?: Link;
  readonly bits?: number;
  /** Of an RSA key. */
  readonly modulus?: string;
}

/** What OpenSSL calls 112 bits of security, the least that browsers and Android accept (CA/Browser Forum, section 6.1.5). */
const LEAST_RSA = 2_048;
const LEAST_EC = 224;

/** Signatures with MD5 and SHA-1 in DER: tag, length, object identifier (RFC 3279 section 2.2). */
const WEAK_SIGNATURES = ['06092a864886f70d010104', '06092a864886f70d010105', '06072a8648ce3d0401'].map((hex) =>
  Buffer.from(hex, 'hex'),
);
const NAME_CONSTRAINTS = Buffer.from('0603551d1e', 'hex');

/** Why the keys of a chain prove nothing, one sentence part; null when all are strong. A root's own key is not judged. */
export function weakKey(links: readonly Link[]): string | null {
  for (const { bits = Infinity, modulus, issuerCertificate, raw } of links) {
    const isRoot = links.length > 1 && issuerCertificate?.raw === raw;
    if (!isRoot && bits < (modulus === undefined ? LEAST_EC : LEAST_RSA)) {
      return `WEAK_KEY, ${modulus === undefined ? 'EC' : 'RSA'} of ${bits} bits`;
    }
  }
  return null;
}

/** What may be wrong with a chain for whose refusal Node has no name; null when nothing is seen. Says why, decides nothing. */
export function likelyFault(links: readonly Link[]): string | null {
  // From Node 24 on OpenSSL refuses weak keys itself, and does not say why.
  const weak = weakKey(links);
  if (weak !== null) return weak;
  const ders = links.flatMap(({ raw, issuerCertificate }) => (raw && issuerCertificate?.raw !== raw ? [raw] : []));
  if (ders.some((der) => WEAK_SIGNATURES.some((oid) => der.includes(oid)))) return 'WEAK_SIGNATURE, MD5 or SHA-1';
  if (ders.some((der) => der.includes(NAME_CONSTRAINTS))) return 'NAME_CONSTRAINT, an issuer may not name this host';
  return null;
}
