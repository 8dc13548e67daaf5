/** Bytes and their readings; pure. */
export { entropy } from './entropy.ts';
export { globMatcher } from './glob-matcher.ts';
export { fromHex, hex } from './hex.ts';
export { latin1 } from './latin1.ts';
export { sha256 } from './sha256.ts';
export { toUtf8, utf8 } from './utf8.ts';
