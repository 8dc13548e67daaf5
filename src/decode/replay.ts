import type { Key, Step } from '../model/index.ts';
import { Content } from './content.ts';
import { defaultLimits, outputLimit } from './limits.ts';
import { decoders } from './registry.ts';

/**
 * Walks a trail again from the raw bytes of its root and gives the bytes of its node. Throws an Error that says in one
 * sentence which step does not fit and why.
 */
export function replay(raw: Uint8Array, steps: readonly Step[], keys: readonly Key[] = []): Uint8Array {
  let content = Content.ofBytes(raw);
  for (const [index, step] of steps.entries()) content = walk(content, step, { index, keys });
  return content.bytes;
}

function walk(content: Content, step: Step, { index, keys }: { index: number; keys: readonly Key[] }): Content {
  const name = `Step ${index + 1} (${step.decoder})`;
  const decoder = decoders.find(({ id }) => id === step.decoder);
  if (decoder === undefined) throw new Error(`${name} names a decoder that this version does not have.`);
  if (decoder.version !== step.version) {
    throw new Error(`${name} was made by version ${step.version} of its decoder, this is version ${decoder.version}.`);
  }
  const { bytes: maxOutput, name: limit } = outputLimit(defaultLimits, content.size, Infinity);
  const decoded = decoder.decode(content, { maxOutput, limit, maxParts: step.part + 1, keys }, step.params);
  if (!decoded.ok) throw new Error(`${name} does not fit the bytes: ${decoded.reason}.`);
  const part = decoded.parts[step.part];
  if (part === undefined) throw new Error(`${name} has no part ${step.part}.`);
  return part.content;
}
