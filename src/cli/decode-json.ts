import { sha256 } from '../bytes/index.ts';
import type { Event, Finding, Outcome, Slot, Step } from '../model/index.ts';
import type { MessageAnalysis } from '../pipeline/index.ts';

/** One node as `decode --json` prints it; `bytes` is a length. */
export interface JsonNode {
  readonly id: string;
  /** `request.target`, `request.headers.<name>`, `request.body`: on the nodes that are parts of the message itself. */
  readonly root?: string;
  readonly slot: Slot;
  readonly step: Step | null;
  readonly outcome: Outcome['kind'];
  /** What the outcome knows beside its name: entropy, reason, limit, format. */
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly grade?: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly text?: string;
  readonly children: readonly JsonNode[];
}

export interface DecodeJson {
  readonly protocol: string | null;
  readonly grade: string;
  readonly partial: string | null;
  readonly events: readonly Event[];
  readonly findings: readonly Finding[];
  readonly root: JsonNode;
}

type TreeNode = MessageAnalysis['roots'][number];

function jsonNode(node: TreeNode): JsonNode {
  const { kind, ...detail } = node.outcome;
  return {
    id: node.id,
    ...(node.parent === null ? { root: node.root } : {}),
    slot: node.slot,
    step: node.step,
    outcome: kind,
    ...(Object.keys(detail).length > 0 ? { detail } : {}),
    grade: node.grade,
    bytes: node.size,
    sha256: node.sha256,
    ...(node.text === null ? {} : { text: node.text }),
    // The engine bounds the depth, so this recursion is bounded too.
    children: node.children.map(jsonNode),
  };
}

/** The object of `telltale decode --json`; `raw` is the whole HTTP message, null when the input was one payload. */
export function decodeJson({ unwrapped, roots, findings }: MessageAnalysis, raw: Uint8Array | null): DecodeJson {
  const children = roots.map(jsonNode);
  const [only] = children;
  const root: JsonNode =
    raw === null && only
      ? only
      : {
          id: 'x1:request',
          slot: { kind: 'whole' },
          step: null,
          outcome: 'structured',
          detail: { format: 'http' },
          bytes: raw?.length ?? 0,
          sha256: sha256(raw ?? new Uint8Array()),
          children,
        };
  const { protocol, grade, partial, events } = unwrapped;
  return { protocol, grade, partial, events, findings, root };
}
