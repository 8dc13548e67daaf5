import { isPlaceholder } from '../placeholder.ts';

/** `strong`: chance or a word list would hardly make it; `weak`: believed only in a field that names someone. */
export type TokenShape = 'strong' | 'weak' | null;

const SHORTEST = 8;
const LONGEST = 128;
const alphabet = /^\{?[A-Za-z0-9_+-][A-Za-z0-9._:+/=|~-]{6,126}\}?$/;
const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const hexadecimal = /^(?:[0-9a-f]{12,128}|[0-9A-F]{12,128})$/;
const digits = /^\d{10,20}$/;
/** The number of a browser and the second it was made in, as web analytics write it. */
const browserNumber = /^(?:[A-Z]{2}\d\.\d\.)?\d{6,10}\.1\d{9}$/;
const version = /^v?\d{1,4}(?:\.\d{1,10}){1,5}(?:[-+.][A-Za-z0-9.]{1,40})?$/i;
const day = /^(?:19|20)\d\d[-/.]?(?:0[1-9]|1[0-2])[-/.]?(?:0[1-9]|[12]\d|3[01])/;
const oneAlphabet = /^[A-Za-z0-9+/_-]{16,128}={0,2}$/;

/** What the form of a text says of its being an identifier; null for words, versions, times, addresses, and everything else. */
export function tokenShape(text: string): TokenShape {
  if (text.length < SHORTEST || text.length > LONGEST || !alphabet.test(text)) return null;
  if (text.includes('//') || isPlaceholder(text) || isSequence(text)) return null;
  if (uuid.test(text) || browserNumber.test(text)) return 'strong';
  if (digits.test(text)) return isTime(text) ? null : 'weak';
  if (version.test(text) || day.test(text)) return null;
  if (hexadecimal.test(text)) {
    if (!/\d/.test(text) || !/[A-Fa-f]/.test(text) || distinct(text) < 6) return null;
    return text.length >= 16 ? 'strong' : 'weak';
  }
  if (oneAlphabet.test(text) && isRandom(text)) return 'strong';
  return text.split(/[._:|/~-]/).some((part) => part.length >= 12 && isRandom(part)) ? 'weak' : null;
}

/** Letters and digits mixed as no word, name or model is. */
function isRandom(text: string): boolean {
  let changes = 0;
  let wordy = 0;
  let letters = 0;
  for (const [run] of text.matchAll(/[A-Z]?[a-z]+|[A-Z]+|\d+/g)) {
    changes += 1;
    if (/^\d/.test(run)) continue;
    letters += run.length;
    if (run.length >= 3) wordy += run.length;
  }
  return (
    /\d/.test(text) && letters >= 3 && changes >= text.length / 4 && wordy <= letters * 0.75 && distinct(text) >= 7
  );
}

function distinct(text: string): number {
  return new Set(text).size;
}

/** Most characters are the neighbour of the one before: `0123456789`, `abcdef…`. */
function isSequence(text: string): boolean {
  let steps = 0;
  for (let at = 1; at < text.length; at += 1)
    if (Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) === 1) steps += 1;
  return steps >= text.length * 0.6;
}

/** Seconds, milliseconds, microseconds or nanoseconds of the years 2001 to 2039, or a date and time in digits. */
function isTime(text: string): boolean {
  const lengths = [10, 13, 16, 19];
  if (lengths.includes(text.length) && /^(?:1|20|21)/.test(text)) return true;
  return [10, 12, 14, 17].includes(text.length) && day.test(text);
}
