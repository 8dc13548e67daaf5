/** Session data -> verdicts on statements about it, and what two sessions share. Pure. */
export { builtInClaims } from './built-in.ts';
export { compare } from './compare.ts';
export { judge } from './judge.ts';
