/** Where in its parent a payload sat. */
export type Slot =
  | { readonly kind: 'whole' }
  /** A named field; `pointer` is an RFC 6901 pointer for JSON (`/0/properties/url`), the plain name for forms, queries, cookies. */
  | { readonly kind: 'field'; readonly pointer: string }
  | { readonly kind: 'range'; readonly start: number; readonly end: number };

/** Parameters of one decode, as plain values, so that a step can be stored and walked again. */
export type StepParams = Readonly<Record<string, string | number | boolean>>;

/** One decode: which decoder, which version, how it was set, which of its parts this payload is. */
export interface Step {
  readonly decoder: string;
  readonly version: number;
  readonly params: StepParams;
  /** Index into the parts that the decoder returned. */
  readonly part: number;
}

/** What became of a payload. */
export type Outcome =
  | { readonly kind: 'text' }
  | { readonly kind: 'structured'; readonly format: string }
  | { readonly kind: 'opaque'; readonly entropy: number; readonly tried: readonly string[] }
  | { readonly kind: 'sealed'; readonly why: string }
  | { readonly kind: 'stopped'; readonly limit: string }
  | { readonly kind: 'crashed'; readonly decoder: string; readonly message: string };

/** How well it was hidden (weakest first). */
export type Grade =
  | 'plain'
  | 'encoded'
  | 'compressed'
  | 'binary'
  | 'key-in-message'
  | 'key-in-capture'
  | 'key-hard-coded'
  | 'key-derived'
  | 'key-from-device'
  | 'public-key'
  | 'pseudonym'
  | 'opaque'
  | 'unknown';

/** A node of the tree of bytes. */
export interface Payload {
  /** Readable path: `x1:request.body/form.data_list/base64.0/gzip.0/json.0.properties.url`; unique in its message. */
  readonly id: string;
  readonly parentId: string | null;
  /**
   * `request.target`, `request.headers.<name>`, `request.cookies.<name>`, `request.body`, `request.message.<index>` for a
   * message of a WebSocket, and the same of `response`.
   */
  readonly root: string;
  readonly slot: Slot;
  /** How it came out of its parent; null for a root. */
  readonly step: Step | null;
  readonly outcome: Outcome;
  /** Length in bytes. */
  readonly size: number;
  /** Of the payload's bytes, hex. */
  readonly sha256: string;
  /** The payload as text when it is text. */
  readonly text: string | null;
  /** Steps from the root in words, last field left out: `form.data_list > base64 > gzip > json`; empty for a root. */
  readonly trail: string;
  readonly grade: Grade;
}
