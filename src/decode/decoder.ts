import type { Key, Slot, StepParams } from '../model/index.ts';
import type { Content } from './content.ts';
import type { Operation, Undone } from './cyberchef.ts';
import type { LimitName } from './limits.ts';

/** One thing that came out of a decode: gzip has one whole, JSON one field per string leaf, multipart one per part. */
export interface Part {
  readonly slot: Slot;
  readonly content: Content;
  /** What is peculiar to this part; joins the step's params. */
  readonly params?: StepParams;
  /** Words for the id and the trail instead of the slot's own. */
  readonly label?: string;
  /** Evidence of this part in bits where the decoder made the text itself and knows better than the text says. */
  readonly bits?: number;
  /** Index of the part that this one is a second reading of; it is searched only when that one gave nothing. */
  readonly insteadOf?: number;
}

/** What is known around the bytes. Sniffing may lean on it, deciding may not: headers lie. */
export interface Surroundings {
  /** `request.body`, `request.target`, `request.headers.referer`, … */
  readonly root: string;
  /** True for the root itself. */
  readonly top: boolean;
  /** The Content-Type of the message, lower case up to the parameters; null when there was none. */
  readonly contentType: string | null;
  readonly keys: readonly Key[];
  /** Family of the step that the content came out of; null for a root. */
  readonly under: Family | null;
}

/** What one decode may use. */
export interface Allowance {
  readonly maxOutput: number;
  /** The limit that `maxOutput` stands for. */
  readonly limit: LimitName;
  /** Parts beyond this number need not be made. */
  readonly maxParts: number;
  readonly keys: readonly Key[];
}

/**
 * `bits`: how sure the bytes alone make us, as -log2 of the chance that noise passes (checksum 32, magic of two bytes
 * 16, nothing 0). `trust`: how much of the evidence in what came out may be added (1 when noise stays noise, less when
 * the decoder itself makes text of it).
 */
export interface Success {
  readonly ok: true;
  readonly parts: readonly Part[];
  readonly bits: number;
  readonly trust: number;
  /** `structure`: that what came out is text proves nothing (it was text before); it must hold a format of its own. */
  readonly needs?: 'structure';
}

/** `limit` names the limit that was hit; `bits` then say how sure it is that the format was the right one. */
export interface Failure {
  readonly ok: false;
  readonly reason: string;
  readonly limit: LimitName | null;
  readonly bits: number;
}

export type Decoded = Success | Failure;

export interface DecoderDocs {
  readonly summary: string;
  readonly references: readonly string[];
  readonly limitations: readonly string[];
  /** The same step in CyberChef, so that an outsider can check a trail in a tool we did not write. */
  readonly cyberchef?: Operation;
}

/**
 * `structure` is parsing in the clear and always believed; `binary` are serialisations without names or schema;
 * `framing` is a private wrapping around something known.
 */
export type Family = 'structure' | 'encoding' | 'compression' | 'cipher' | 'transport' | 'binary' | 'framing';

export interface Decoder {
  readonly id: string;
  readonly version: number;
  readonly family: Family;
  /** `text`: only what is valid text; `bytes`: only what is not plain text; `any`: both. */
  readonly reads: 'text' | 'bytes' | 'any';
  /** Fewest characters of a text, or bytes, that it can make something of; it is not asked about shorter ones. */
  readonly least?: number;
  /** True when what it undoes looks like a word, without any punctuation. */
  readonly words?: boolean;
  /** True when there must be one of `{ [ " = % ? & \` or a line feed; it is not asked about texts without. */
  readonly marks?: boolean;
  /** True when it makes text of text, which alone is no sign that a step above it was right. */
  readonly respells?: boolean;
  /** True when the parts are fields with RFC 6901 pointers, which are unique by themselves. */
  readonly pointers?: boolean;
  readonly docs: DecoderDocs;
  /** How much the content looks like this format, 0…1: cheap, never throws, allocates nothing of the content's size. */
  readonly sniff: (content: Content, around: Surroundings) => number;
  /** The ways in which the decoder may be set for this content, likeliest first; one empty setting when there is one way. */
  readonly settings?: (content: Content, keys: readonly Key[], vectors: readonly Uint8Array[]) => readonly StepParams[];
  /** The step in CyberChef where it depends on how it was set or which part it is; null where CyberChef cannot do it. */
  readonly operations?: (undone: Undone) => readonly Operation[] | null;
  /** Undoes the format. The same content, params and keys give the same parts at any time. */
  readonly decode: (content: Content, allowance: Allowance, params: StepParams) => Decoded;
}

/** Makes a decoder; the object is frozen. */
export function defineDecoder(decoder: Decoder): Decoder {
  return Object.freeze(decoder);
}

/** The parts, with the evidence that the bytes gave. */
export function ok(parts: readonly Part[], bits: number, trust = 1): Success {
  return { ok: true, parts, bits, trust };
}

/** The same for a decoder that believes only what turns out to hold a format of its own. */
export function structured(parts: readonly Part[], bits = 0, trust = 1): Success {
  return { ok: true, parts, bits, trust, needs: 'structure' };
}

export function fail(reason: string): Failure {
  return { ok: false, reason, limit: null, bits: 0 };
}

/** The step ran into a limit. */
export function stop(limit: LimitName, bits: number): Failure {
  return { ok: false, reason: `limit ${limit}`, limit, bits };
}

const WHOLE: Slot = Object.freeze({ kind: 'whole' });

/** The one part of a decoder that turns the whole into another whole. */
export function whole(content: Content, params?: StepParams): Part {
  return params === undefined ? { slot: WHOLE, content } : { slot: WHOLE, content, params };
}

/** A named part: an RFC 6901 pointer for JSON, the plain name for everything else. */
export function field(pointer: string, content: Content): Part {
  return { slot: { kind: 'field', pointer }, content };
}
