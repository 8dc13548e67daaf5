import type { Content } from './content.ts';
import { uniform } from './uniform.ts';

/** Fewer bytes are an id or a digest. */
const FEWEST = 48;

/** As much of the bytes as is looked at. */
const SAMPLE = 64 * 1024;

const HEX = /^[0-9a-f]+$/i;

/**
 * True when a text is not a word but a cover: digits and letters in both cases, or hex, that decode to a long run of
 * bytes which cannot be told from chance. Such a text is in the clear and yet says nothing.
 */
export function hidesNoise({ text }: Content, decoded: Content): boolean {
  if (text === null || decoded.size < FEWEST || decoded.text !== null) return false;
  const start = text.slice(0, 256);
  const mixed = /[0-9]/.test(start) && ((/[A-Z]/.test(start) && /[a-z]/.test(start)) || HEX.test(start));
  return mixed && uniform(decoded.bytes.subarray(0, SAMPLE));
}
