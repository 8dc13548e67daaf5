import { longRuns, unitSet } from './long-runs.ts';

/** A run of hex or base64 characters that has the length of a digest. */
export interface DigestToken {
  /** Hex in lower case; base64 in the standard alphabet without padding. */
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const alphabet = unitSet(`0123456789${letters}${letters.toUpperCase()}+/-_`);
const hexLengths: ReadonlySet<number> = new Set([32, 40, 64]);
const base64Lengths: ReadonlySet<number> = new Set([22, 27, 43]);
const hexOnly = /^[0-9a-f]+$/;

/** Whole runs that can be an MD5, SHA-1 or SHA-256 in hex (any case) or base64 (both alphabets); parts of longer runs are not looked at. */
export function* digestTokens(text: string): Generator<DigestToken> {
  for (const { start, end } of longRuns(text, alphabet, 22)) {
    const run = text.slice(start, end);
    if (base64Lengths.has(run.length)) yield { token: run.replaceAll('-', '+').replaceAll('_', '/'), start, end };
    let at = start;
    for (const part of run.split(/[+/_-]/)) {
      const token = part.toLowerCase();
      if (hexLengths.has(part.length) && hexOnly.test(token)) yield { token, start: at, end: at + part.length };
      at += part.length + 1;
    }
  }
}
