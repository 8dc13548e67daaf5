import { hex, toUtf8 } from '../bytes/index.ts';
import type { Key, Slot, StepParams } from '../model/index.ts';
import type { Content } from './content.ts';

/** One operation of CyberChef with its arguments, as its recipes in JSON have them. */
export interface Operation {
  readonly op: string;
  readonly args: readonly (string | number | boolean | { readonly option: string; readonly string: string })[];
}

/** One step that was walked: what is to be said in CyberChef's words. */
export interface Undone {
  readonly before: Content;
  readonly after: Content;
  readonly slot: Slot;
  readonly params: StepParams;
  readonly keys: readonly Key[];
}

/** Cuts out a run of bytes. */
export function takeBytes(start: number, length: number): Operation {
  return { op: 'Take bytes', args: [start, length, false] };
}

/** Cuts the part out of the whole where it stands in it as it is; null when it does not. */
export function cutOut(whole: Uint8Array, part: Uint8Array, from = 0): readonly Operation[] | null {
  const start = Buffer.from(whole.buffer, whole.byteOffset, whole.length).indexOf(part, from);
  if (start < 0) return null;
  return part.length === whole.length ? [] : [takeBytes(start, part.length)];
}

/** Replaces every match of a regular expression, `^` and `$` being the ends of the whole. */
export function replace(regex: string, by: string): Operation {
  return { op: 'Find / Replace', args: [{ option: 'Regex', string: regex }, by, true, false, false, false] };
}

/** Undoes base64 of either alphabet; whatever is no digit is passed over. */
export function fromBase64(alphabet: 'standard' | 'url'): Operation {
  return { op: 'From Base64', args: [alphabet === 'url' ? 'A-Za-z0-9-_' : 'A-Za-z0-9+/=', true, false] };
}

/** Undoes percent escapes where there are any. */
export function urlDecode(text: string, plus: boolean): readonly Operation[] {
  return text.includes('%') || (plus && text.includes('+')) ? [{ op: 'URL Decode', args: [plus] }] : [];
}

/** Where in a text a character stands, in bytes. */
export function byteAt(text: string, index: number): number {
  return toUtf8(text.slice(0, index)).length;
}

/** Bytes as an argument. */
export function hexArgument(bytes: Uint8Array): { readonly option: string; readonly string: string } {
  return { option: 'Hex', string: hex(bytes) };
}
