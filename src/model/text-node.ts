import type { Slot } from './payload.ts';

/** What a detector sees of a payload: its text and its place, no bytes. Parents come before their children. */
export interface TextNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly root: string;
  /** Name of the field it sat in (`url`, `distinct_id`, a header name); null when it had none. */
  readonly name: string | null;
  readonly text: string;
  /** How it came out of its parent, where that is known: an element of a list is none of an object. */
  readonly slot?: Slot;
}
