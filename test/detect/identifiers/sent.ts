import { createTokenTable, identify, tokensOf } from '../../../src/detect/index.ts';
import type { Finding, Identifier, Phase, TextNode } from '../../../src/model/index.ts';

/** Two phases of a session and a private one, in this order. */
export const PHASES: readonly Phase[] = ['baseline', 'browse', 'private'].map((name, index) => ({
  id: index + 1,
  name,
  private: name === 'private',
  consent: null,
  startedAt: 1_000 * index,
}));

/** One value as it was sent. */
export interface Sent {
  readonly value: string;
  readonly field?: string | null;
  readonly root?: string;
  readonly host?: string;
  readonly phaseId?: number;
  readonly finding?: Pick<Finding, 'value' | 'kind' | 'confidence'>;
}

/** The text of a node for tests. */
export function textNode({ value, field = null, root = 'request.body' }: Sent, seq: number): TextNode {
  return { id: `x${seq}:${root}/json.${field ?? ''}`, parentId: null, root, name: field, text: value };
}

/** What is said of these, each sent in an exchange of its own. */
export function identifiersIn(sent: readonly Sent[], phases = PHASES): readonly Identifier[] {
  const table = createTokenTable();
  for (const [index, one] of sent.entries()) {
    const tokens = tokensOf([textNode(one, index + 1)], () => true, one.finding ? [one.finding] : []);
    const { host = 'telemetry.example', phaseId = 1 } = one;
    table.add(tokens, { exchangeId: index + 1, host, app: null, phaseId });
  }
  return identify(table.repeated(), phases);
}

/** The same sent four times: in every phase of the session, and to two owners when `isWide`. */
export function everywhere(sent: Sent, isWide = true): readonly Sent[] {
  return [1, 2, 3, 3].map((phaseId, index) => ({
    ...sent,
    phaseId,
    host: isWide && index % 2 === 1 ? 'other.test' : 'telemetry.example',
  }));
}
