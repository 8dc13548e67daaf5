import { der, type Der } from './der.ts';

/** A distinguished name of one common name; an empty text gives the empty name. At most 64 characters (RFC 5280 A.1). */
export function commonName(text: string): Der {
  if (text === '') return der.sequence();
  return der.sequence(der.set(der.sequence(der.oid('2.5.4.3'), der.utf8(text))));
}
