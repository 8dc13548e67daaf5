import forge from 'node-forge';

const { asn1 } = forge;
const { UNIVERSAL, CONTEXT_SPECIFIC } = asn1.Class;

/** One ASN.1 value, ready to be put into another or written with `der.bytes`. */
export type Der = forge.asn1.Asn1;

/** forge keeps bytes as text, one character a byte. */
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const primitive = (type: forge.asn1.Type, value: string): Der => asn1.create(UNIVERSAL, type, false, value);
const constructed = (type: forge.asn1.Type, value: Der[]): Der => asn1.create(UNIVERSAL, type, true, value);
const tagged = (tag: number, isConstructed: boolean, value: string | Der[]): Der =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- forge types universal tags only
  asn1.create(CONTEXT_SPECIFIC, tag, isConstructed, value);

/** The few words of DER (X.690) that a certificate is made of; forge does the encoding. */
export const der = Object.freeze({
  sequence: (...items: Der[]): Der => constructed(asn1.Type.SEQUENCE, items),
  set: (...items: Der[]): Der => constructed(asn1.Type.SET, items),
  boolean: (value: boolean): Der => primitive(asn1.Type.BOOLEAN, value ? '\xff' : '\x00'),
  /** Big-endian two's complement, already in its shortest form. */
  integer: (bytes: Uint8Array): Der => primitive(asn1.Type.INTEGER, text(bytes)),
  none: (): Der => primitive(asn1.Type.NULL, ''),
  oid: (dotted: string): Der => primitive(asn1.Type.OID, asn1.oidToDer(dotted).getBytes()),
  octets: (bytes: Uint8Array): Der => primitive(asn1.Type.OCTETSTRING, text(bytes)),
  bits: (bytes: Uint8Array, unused = 0): Der =>
    primitive(asn1.Type.BITSTRING, String.fromCharCode(unused) + text(bytes)),
  utf8: (value: string): Der => primitive(asn1.Type.UTF8, text(Buffer.from(value, 'utf8'))),
  /** UTCTime until 2049, GeneralizedTime from then on (RFC 5280 4.1.2.5). */
  time: (ms: number): Der => {
    const date = new Date(ms);
    return date.getUTCFullYear() < 2050
      ? primitive(asn1.Type.UTCTIME, asn1.dateToUtcTime(date))
      : primitive(asn1.Type.GENERALIZEDTIME, asn1.dateToGeneralizedTime(date));
  },
  /** `[tag]` around other values. */
  explicit: (tag: number, ...items: Der[]): Der => tagged(tag, true, items),
  /** `[tag]` in place of a value's own tag. */
  implicit: (tag: number, bytes: Uint8Array): Der => tagged(tag, false, text(bytes)),
  /** Something that is DER already, a public key for instance. */
  raw: (bytes: Uint8Array): Der => asn1.fromDer(text(bytes)),
  bytes: (value: Der): Uint8Array => new Uint8Array(Buffer.from(asn1.toDer(value).getBytes(), 'latin1')),
});
