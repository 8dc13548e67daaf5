/** An X.509 certificate that a server showed, in words. */
export interface Certificate {
  /** SHA-256 of its DER, hex. */
  readonly sha256: string;
  /** Distinguished names on one line, `CN=…, O=…` (RFC 4514 escapes). */
  readonly subject: string;
  readonly issuer: string;
  /** Milliseconds since the epoch, UTC; null when it says no time that can be read. */
  readonly notBefore: number | null;
  readonly notAfter: number | null;
}
