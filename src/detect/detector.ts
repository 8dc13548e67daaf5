import type { Confidence, FindingKind, TextNode } from '../model/index.ts';
import type { CompiledCanaries } from './compile-canaries.ts';

/** What a detector may know besides the node in front of it. */
export interface Context {
  readonly canaries: CompiledCanaries;
  /** Host the message went to, null when unknown. */
  readonly host: string | null;
}

/** What a detector yields; the runner adds its id, version and wording. */
export interface RawHit {
  readonly messageId: string;
  /** Fills the `{name}` places of the message. */
  readonly data: Readonly<Record<string, string>>;
  readonly kind: FindingKind;
  readonly confidence: Confidence;
  readonly canary: string | null;
  /** Offsets in UTF-16 units of the node's text; the hit's value is what stands there. */
  readonly span: { readonly start: number; readonly end: number };
}

/** One way to recognise personal data in text. Pure; wording lives in `messages` only. */
export interface Detector {
  readonly id: string;
  readonly version: number;
  readonly docs: {
    readonly summary: string;
    readonly references: readonly string[];
    readonly limitations: readonly string[];
  };
  readonly messages: Readonly<Record<string, string>>;
  /** The names of fields that it looks at: it is shown the nodes that are such fields or hold numbers in them. Absent: all nodes. */
  readonly fields?: (name: string) => boolean;
  /** Beside `fields`: it is shown a text with this in it, whatever its field is called. */
  readonly marker?: string;
  /** Cheap test over the joined text of a whole message; false = no node can match. */
  prefilter?(joined: string, context: Context): boolean;
  /** `above` is the node that another one came out of; null for none. */
  inspect(node: TextNode, context: Context, above: (node: TextNode) => TextNode | null): Iterable<RawHit>;
}

/** Freezes a detector, so that nothing can be changed in it at run time. */
export function defineDetector(detector: Detector): Detector {
  Object.freeze(detector.docs);
  Object.freeze(detector.messages);
  return Object.freeze(detector);
}
