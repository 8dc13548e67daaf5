/** Bytes at an offset; a text is compared as latin-1. */
type Magic = readonly [offset: number, bytes: string];

interface MediaFormat {
  readonly format: string;
  readonly magics: readonly Magic[];
  /** What a magic of few bits needs besides. */
  readonly also?: (bytes: Uint8Array) => boolean;
}

/** References: the formats' own specifications; first bytes as listed at https://www.iana.org/assignments/media-types. */
const FORMATS: readonly MediaFormat[] = [
  { format: 'png', magics: [[0, '\x89PNG\r\n\x1a\n']] },
  { format: 'jpeg', magics: [[0, '\xff\xd8\xff']], also: (bytes) => bytes.length > 64 && (bytes[3] ?? 0) >= 0xc0 },
  { format: 'gif', magics: [[0, 'GIF87a']] },
  { format: 'gif', magics: [[0, 'GIF89a']] },
  { format: 'webp', magics: [[0, 'RIFF'], [8, 'WEBP']] }, // prettier-ignore
  { format: 'woff', magics: [[0, 'wOFF']] },
  { format: 'woff2', magics: [[0, 'wOF2']] },
  { format: 'mp4', magics: [[4, 'ftyp']], also: (bytes) => bytes[0] === 0 && bytes[1] === 0 },
  { format: 'ico', magics: [[0, '\0\0\x01\0']], also: plausibleIcon },
  { format: 'pdf', magics: [[0, '%PDF-']] },
  { format: 'wasm', magics: [[0, '\0asm\x01\0\0\0']] },
];

/** Magic of four bytes or more, plus what was checked besides. */
export const MEDIA_BITS = 32;

/** The media format that the first bytes name, else null. Such a node is recognised and not taken apart. */
export function mediaFormat(bytes: Uint8Array): string | null {
  const first = bytes[0];
  if (first === undefined) return null;
  for (const { format, magics, also } of FORMATS) {
    if (magics.every((magic) => matches(bytes, magic)) && (also === undefined || also(bytes))) return format;
  }
  return null;
}

function matches(bytes: Uint8Array, [offset, magic]: Magic): boolean {
  for (let index = 0; index < magic.length; index += 1) {
    if (bytes[offset + index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}

/** At least one image, and the first one lies inside the file. */
function plausibleIcon(bytes: Uint8Array): boolean {
  if (bytes.length < 22) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const images = view.getUint16(4, true);
  const end = view.getUint32(14, true) + view.getUint32(18, true);
  return images > 0 && bytes.length >= 6 + 16 * images && bytes[9] === 0 && end <= bytes.length;
}
