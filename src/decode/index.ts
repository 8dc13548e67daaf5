/** The decode room: bytes -> payload tree. Pure: no files, no network, no clock, no chance. */
import type { Message } from '../model/index.ts';
import { decoders, protocols } from './registry.ts';
import type { Unwrapped, UnwrapOptions } from './unwrap.ts';
import { unwrapWith } from './unwrap.ts';

const kit = Object.freeze({ decoders, protocols });

/** Takes a message apart as far as there is evidence. Ends on any input, throws on none. */
export function unwrap(message: Message, options?: UnwrapOptions): Unwrapped {
  return unwrapWith(kit, message, options);
}

export type { AttemptNote } from './attempt-note.ts';
export { candidateKeys } from './candidate-keys.ts';
export type { CaptureKey } from './capture-keys.ts';
export { captureKeys, readCaptureKey } from './capture-keys.ts';
export type { Operation } from './cyberchef.ts';
export type { Decoder, DecoderDocs, Family } from './decoder.ts';
export type { ParsedRequest } from './http-message.ts';
export { parseHttpRequest } from './http-message.ts';
export type { Limits } from './limits.ts';
export { defaultLimits } from './limits.ts';
export type { Node } from './node.ts';
export { parseKey, parsePrivateKey } from './parse-key.ts';
export type { Protocol } from './protocol.ts';
export type { Recipe, RecipeOptions } from './recipe.ts';
export { recipeOf } from './recipe.ts';
export { decoders, protocols } from './registry.ts';
export { replay } from './replay.ts';
export { toPayload } from './to-payload.ts';
export { toTextNode } from './to-text-node.ts';
export { stepsOf } from './trail.ts';
export type { Unwrapped, UnwrapOptions } from './unwrap.ts';
