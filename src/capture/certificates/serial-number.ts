import { randomBytes } from 'node:crypto';

/** 128 bits for a certificate's serial: random, positive, and 16 bytes in DER (first byte 0x40 to 0x7f). */
export function serialNumber(): Uint8Array {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = (bytes[0]! & 0x3f) | 0x40;
  return bytes;
}
