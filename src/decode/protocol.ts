import type { Event, Grade, Key, Outcome } from '../model/index.ts';
import type { DecoderDocs } from './decoder.ts';
import type { Node } from './node.ts';
import type { Traces } from './traces.ts';

/** What a protocol knows of a node better than the generic search: that it is sealed and why, or what it is for. */
export interface Mark {
  readonly node: Node;
  readonly outcome: Outcome;
  /** Grade of a sealed node; null when the node's own holds. */
  readonly grade: Grade | null;
}

/** What a protocol adds to a tree that was taken apart without it. */
export interface Opened {
  readonly events: readonly Event[];
  readonly marks: readonly Mark[];
}

/** A closed node with the one key that opens it, because the protocol says which: taken from the message or published. */
export interface Lock {
  readonly node: Node;
  readonly key: Key;
}

/** A known wire format. It is recognised by its bytes on any host, and adds names, seals and events to the tree. */
export interface Protocol {
  readonly id: string;
  readonly version: number;
  readonly docs: DecoderDocs;
  /** What a message must hold before it is asked anything; absent: it is asked about every message. */
  readonly traces?: Traces;
  /** What the search left closed and the protocol knows a key for; asked before anything is recognised. */
  readonly locks?: (roots: readonly Node[]) => readonly Lock[];
  /** The nodes that carry this format (a form, a query, …); empty when there are none. */
  readonly recognise: (roots: readonly Node[]) => readonly Node[];
  readonly open: (carriers: readonly Node[]) => Opened;
}

/** Makes a protocol; the object is frozen. */
export function defineProtocol(protocol: Protocol): Protocol {
  return Object.freeze(protocol);
}
