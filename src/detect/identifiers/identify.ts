import type { FindingKind, Identifier, Phase, Survival } from '../../model/index.ts';
import { reasonOf } from './reason-of.ts';
import { survivals } from './survivals.ts';
import type { TokenHistory } from './token-table.ts';

/** Rows of one session; more would be noise, of which a reader is better spared. */
const MOST = 1_000;
/** Requests after which a value in a field that names someone counts, though it was seen in one phase and at one host. */
const OFTEN = 3;

/**
 * The identifiers among the values that came again, the most widely sent first. A value of unknown kind in a field that
 * names nobody may be a constant of the app: it counts only when it goes to several owners and lives through phases.
 */
export function identify(histories: readonly TokenHistory[], phases: readonly Phase[]): readonly Identifier[] {
  return histories
    .map((history) => ({ history, survived: survivals(history, phases) }))
    .filter(({ history, survived }) => counts(history, survived))
    .sort(
      (one, other) =>
        other.survived.length - one.survived.length ||
        other.history.exchanges - one.history.exchanges ||
        one.history.firstExchange - other.history.firstExchange,
    )
    .slice(0, MOST)
    .map(({ history, survived }) => ({
      value: history.value,
      kind: kindOf(history),
      survived,
      reason: reasonOf(history, survived, phases),
      sightings: history.sightings,
    }));
}

function counts(history: TokenHistory, survived: readonly Survival[]): boolean {
  if (history.exchanges < 2) return false;
  const isWide = (['phases', 'private-mode', 'hosts', 'apps'] as const).some((one) => survived.includes(one));
  if (history.kind !== null || history.meanings.has('identity')) return isWide || history.exchanges >= OFTEN;
  if (history.meanings.has('cookie')) return isWide;
  return survived.includes('hosts') && survived.includes('phases');
}

function kindOf({ kind, meanings }: TokenHistory): FindingKind {
  if (kind !== null) return kind;
  return meanings.size === 1 && meanings.has('cookie') ? 'cookie-id' : 'unknown-id';
}
