import type { Phase, Survival } from '../../model/index.ts';
import type { TokenHistory } from './token-table.ts';

const LISTED = 3;
const LONGEST = 80;

/** Why a value was taken for an identifier: where it was seen, how often, and what is not known of it. */
export function reasonOf(history: TokenHistory, survived: readonly Survival[], phases: readonly Phase[]): string {
  const { exchanges, firstExchange, lastExchange, fields, hosts } = history;
  const where = fields.size === 0 ? '' : ` in ${fields.size === 1 ? 'the field' : 'the fields'} ${some([...fields])}`;
  const whom = hosts.size === 0 ? '' : ` to ${some([...hosts])}`;
  const seen = phases.filter(({ id }) => history.phaseIds.has(id));
  const names = some(seen.map((phase) => (phase.private ? `${phase.name} (private mode)` : phase.name)));
  const when = seen.length === 0 ? '' : `, in the ${seen.length === 1 ? 'phase' : 'phases'} ${names}`;
  const said =
    survived.length > 1 ? '' : ' It was seen in one phase and at one owner only: whether it lasts longer was not seen.';
  return `The same value was sent${where} in ${exchanges} requests${whom}, exchanges ${firstExchange} to ${lastExchange}${when}.${said}${doubt(history)}`;
}

/** What one phone alone cannot show. */
function doubt({ kind, meanings }: TokenHistory): string {
  if (kind !== null) return '';
  return meanings.has('identity')
    ? ' The name of the field says that it names someone or something; what it names is not known.'
    : ' It looks random, and no field says what it is: on one phone alone it cannot be told from a constant that all phones send.';
}

function some(names: readonly string[]): string {
  const listed = names.slice(0, LISTED).map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name));
  const rest = names.length - listed.length;
  if (rest > 0) return `${listed.join(', ')} and ${rest} more`;
  return listed.length < 2 ? listed.join('') : `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)!}`;
}
