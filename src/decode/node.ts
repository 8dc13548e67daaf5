import { entropy, sha256 } from '../bytes/index.ts';
import type { Grade, Outcome, Slot, Step } from '../model/index.ts';
import type { AttemptNote } from './attempt-note.ts';
import type { Content } from './content.ts';
import type { Decoder } from './decoder.ts';
import { gradeOf, hiddenBy } from './grade.ts';
import { fieldName } from './field-name.ts';
import { trailWords } from './trail.ts';

/** A node of the tree of bytes. Everything that costs something is made when it is asked for. */
export interface Node {
  /** `x1:request.body/form.data_list/base64.0`, unique in its message. */
  readonly id: string;
  readonly parent: Node | null;
  readonly parentId: string | null;
  readonly children: readonly Node[];
  readonly root: string;
  /** Name of the field it sat in, also through wholes (`data_list` for what was in its base64); null when none. */
  readonly name: string | null;
  readonly slot: Slot;
  readonly step: Step | null;
  readonly outcome: Outcome;
  /** Steps from the root in words. */
  readonly trail: string;
  readonly grade: Grade;
  readonly text: string | null;
  readonly bytes: Uint8Array;
  /** Length in bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Bits per byte, of the first MiB. */
  readonly entropy: number;
  /** Evidence that this is not noise, in bits; 0 where nobody had to ask. */
  readonly bits: number;
  /** Every attempt to open it, in order; empty unless the search was told to explain itself. */
  readonly attempts: readonly AttemptNote[];
}

/** How a node came out of its parent. */
export interface Birth {
  readonly parent: TreeNode;
  readonly decoder: Decoder;
  readonly slot: Slot;
  readonly step: Step;
  readonly label: string;
}

/** As many bytes as the entropy is worked out of. */
const SAMPLE = 1024 * 1024;

const WHOLE: Slot = Object.freeze({ kind: 'whole' });
const TEXT: Outcome = Object.freeze({ kind: 'text' });
/** Most nodes are leaves and share it. */
const NONE: readonly TreeNode[] = Object.freeze([]);

/** The node while the tree is being built: outcome and children still change. */
export class TreeNode implements Node {
  readonly content: Content;
  readonly root: string;
  readonly birth: Birth | null;
  /** Number of steps from the root. */
  readonly depth: number;
  /** Grade of the steps alone. */
  readonly hidden: Grade;
  children: readonly TreeNode[] = NONE;
  /** Decoders that were tried in vain on something unreadable; null when it is readable or opened. */
  tried: readonly string[] | null = null;
  /** Evidence that this is not noise, in bits. */
  bits = 0;
  private notes: AttemptNote[] | undefined;
  /** True for a text whose base64 or hex reading is a long run of noise. */
  noise = false;
  /** The grade that a protocol knows better, as of a sealed node. */
  sealed: Grade | null = null;
  private known: Outcome = TEXT;
  private knownId: string | undefined;
  private knownName: { readonly name: string | null } | undefined;
  private readonly rootId: string;

  constructor(content: Content, at: { readonly root: string; readonly id: string } | Birth) {
    this.content = content;
    if ('parent' in at) {
      this.birth = at;
      this.root = at.parent.root;
      this.rootId = at.parent.rootId;
      this.depth = at.parent.depth + 1;
      this.hidden = hiddenBy(at.decoder, at.step, at.parent.hidden);
    } else {
      this.birth = null;
      this.root = at.root;
      this.rootId = at.id;
      this.depth = 0;
      this.hidden = 'plain';
    }
  }

  get attempts(): AttemptNote[] {
    return (this.notes ??= []);
  }

  get id(): string {
    if (this.birth === null) return this.rootId;
    const { parent, decoder, label } = this.birth;
    return (this.knownId ??= `${parent.id}/${decoder.id}.${label}`);
  }

  /** What became of it; the entropy of something opaque is worked out when asked for. */
  get outcome(): Outcome {
    if (this.tried !== null) {
      this.known = { kind: 'opaque', entropy: this.entropy, tried: this.tried };
      this.tried = null;
    }
    return this.known;
  }

  set outcome(outcome: Outcome) {
    this.tried = null;
    this.known = outcome;
  }

  get parent(): TreeNode | null {
    return this.birth === null ? null : this.birth.parent;
  }

  get parentId(): string | null {
    return this.birth === null ? null : this.birth.parent.id;
  }

  get slot(): Slot {
    return this.birth === null ? WHOLE : this.birth.slot;
  }

  get step(): Step | null {
    return this.birth === null ? null : this.birth.step;
  }

  get name(): string | null {
    return (this.knownName ??= { name: fieldName(this) }).name;
  }

  get trail(): string {
    return trailWords(this);
  }

  get grade(): Grade {
    return gradeOf(this);
  }

  get text(): string | null {
    return this.content.text;
  }

  get bytes(): Uint8Array {
    return this.content.bytes;
  }

  get size(): number {
    return this.content.size;
  }

  get sha256(): string {
    return sha256(this.content.bytes);
  }

  get entropy(): number {
    return entropy(this.content.bytes.subarray(0, SAMPLE));
  }
}
