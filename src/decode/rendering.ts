import { hex } from '../bytes/index.ts';
import { Content } from './content.ts';
import type { Part } from './decoder.ts';
import { field, whole } from './decoder.ts';
import { escapeToken } from './json-leaves.ts';
import type { Value } from './value.ts';
import { valueBits } from './value-bits.ts';

/** Runs of bytes up to this length stand in the text as hex digits: ids and digests. */
const LONGEST_HEX = 64;

/**
 * The parts of a binary serialisation: first the whole of it written as JSON, so that a reader and the JSON decoder see
 * names, numbers and strings; then every run of bytes that may hold something, named by its pointer.
 */
export function renderedParts(value: Value): readonly Part[] {
  const runs: Part[] = [];
  const text = render(value, '', runs);
  return [{ ...whole(Content.ofText(text)), bits: valueBits(value) }, ...runs];
}

function render(value: Value, pointer: string, runs: Part[]): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return `"${value}"`;
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Uint8Array) return renderRun(value, pointer, runs);
  if ('items' in value) {
    return `[${value.items.map((each, index) => render(each, `${pointer}/${index}`, runs)).join(',')}]`;
  }
  const members = value.entries.map(
    ([name, each]) => `${JSON.stringify(name)}:${render(each, `${pointer}/${escapeToken(name)}`, runs)}`,
  );
  return `{${members.join(',')}}`;
}

function renderRun(bytes: Uint8Array, pointer: string, runs: Part[]): string {
  runs.push(field(pointer, Content.ofBytes(bytes)));
  return bytes.length > LONGEST_HEX ? `"(${bytes.length} bytes)"` : `"${hex(bytes)}"`;
}
