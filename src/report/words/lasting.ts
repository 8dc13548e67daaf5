import type { LastingValue, ReportData, Survival } from '../../model/index.ts';
import { count, counted } from './amount.ts';
import { cut } from './cut.ts';
import { list } from './list.ts';

const words: Readonly<Record<Survival, string>> = {
  requests: 'requests',
  hosts: 'hosts of several owners',
  apps: 'apps',
  phases: 'phases',
  'private-mode': 'private mode and the normal one',
  restart: 'a restart',
  'data-clear': 'the clearing of the data',
  'advertising-id-reset': 'a reset of the advertising ID',
};

/** What the part of a report on values that stay the same is about. */
export const LASTING_LEAD =
  'Values by which this phone can be recognised again, because they stayed the same where an anonymous number need not have. What each was seen to survive is listed; what it was not tried against is not.';

/** What a value stayed the same across: `requests; phases; private mode and the normal one`. */
export function survivalWords(survived: readonly Survival[]): string {
  return survived.map((each) => words[each]).join('; ');
}

/** What stands in place of the list when there is nothing in it; never that nothing stays the same. */
export function nothingLasts({ lasting, cleanEnd }: ReportData): string {
  if (lasting === null || lasting === undefined)
    return 'Not looked for: no run of this session has searched for values that stay the same. "telltale analyze" does.';
  if (!cleanEnd)
    return 'Not known: the search is made at the end of a recording, which this one does not have, and by "telltale analyze".';
  const { exchanges, phases } = lasting;
  return `None was recognised in ${counted(exchanges, 'request', 'requests')} of ${counted(phases, 'phase', 'phases')} that were taken apart. What could not be read, and values of no known form, may hold one all the same.`;
}

/** Where one value was sent, as pairs of a name and its words. */
export function lastingFacts(value: LastingValue): readonly (readonly [name: string, words: string])[] {
  const some = (names: readonly string[], otherwise: string): string =>
    names.length === 0
      ? otherwise
      : list(
          names.map((name) => cut(name, 120)),
          5,
        );
  return [
    ['The same across', survivalWords(value.survived)],
    ['In the fields', some(value.fields, 'none with a name')],
    ['Sent to', some(value.hosts, 'hosts unknown')],
    ['Evidence', `exchanges ${list(value.exchanges.map(String), 8)} (${count(value.times)} noted)`],
    ['Why', cut(value.reason, 900)],
  ];
}
