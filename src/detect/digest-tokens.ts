import { longRuns, unitSet } from './long-runs.ts';

/** A run of hex or base64 characters that has the length of a digest, or of the beginning of one in hex. */
export interface DigestToken {
  /** What it stands for, as hex in lower case. */
  readonly hex: string;
  readonly start: number;
  readonly end: number;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const base64 = unitSet(`0123456789${letters}${letters.toUpperCase()}+/-_`);
const hex = unitSet('0123456789abcdefABCDEF');
const word = /[A-Za-z0-9]/;
const SHORTEST_HEX = 16;
const LONGEST_HEX = 128;
const SHORTEST_BASE64 = 22;
/** Of 16, 20, 32 and 64 bytes without padding. */
const base64Lengths: ReadonlySet<number> = new Set([22, 27, 43, 86]);

/**
 * Whole runs that can be an MD5, SHA-1, SHA-256 or SHA-512 in base64 (both alphabets), and 16 to 128 digits of hex in any case that
 * stand apart from other letters and digits.
 */
export function* digestTokens(text: string): Generator<DigestToken> {
  for (const { start, end } of longRuns(text, hex, SHORTEST_HEX)) {
    if (end - start > LONGEST_HEX || word.test(text.charAt(start - 1)) || word.test(text.charAt(end))) continue;
    yield { hex: text.slice(start, end).toLowerCase(), start, end };
  }
  for (const { start, end } of longRuns(text, base64, SHORTEST_BASE64)) {
    if (!base64Lengths.has(end - start)) continue;
    yield { hex: Buffer.from(text.slice(start, end), 'base64').toString('hex'), start, end };
  }
}
