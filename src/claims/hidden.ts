import type { ClaimFacts } from '../model/index.ts';
import type { Scope } from './scope.ts';

const MOST_HOSTS = 4;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function names(hosts: readonly (string | null)[]): string {
  const all = [...new Set(hosts.map((host) => host ?? 'a host unknown'))];
  const shown = all.slice(0, MOST_HOSTS).join(', ');
  return all.length > MOST_HOSTS ? `${shown} and ${all.length - MOST_HOSTS} more` : shown;
}

/** Everything in a scope behind which a finding could stand unseen, a sentence each; none when all of it was read. */
export function hiddenIn(
  { phases, concerned, unread, gaps }: Scope,
  { cleanEnd }: Pick<ClaimFacts, 'cleanEnd'>,
): readonly string[] {
  const sum = (
    of: 'blind' | 'unanalysed' | 'cut',
    say: (count: number, hosts: string) => string,
  ): readonly string[] => {
    const some = concerned.filter((each) => each[of] > 0);
    const total = some.reduce((all, each) => all + each[of], 0);
    return total === 0 ? [] : [say(total, names(some.map(({ host }) => host)))];
  };
  const isCutOff = !cleanEnd && phases.some(({ endedAt }) => endedAt === null);
  return [
    ...sum('blind', (n, hosts) => `${counted(n, 'connection', 'connections')} to ${hosts} could not be read.`),
    ...[...new Set(unread.map(({ outcome }) => outcome))].map((outcome) => {
      const some = unread.filter((each) => each.outcome === outcome);
      const total = some.reduce((all, { payloads }) => all + payloads, 0);
      return `${counted(total, 'payload', 'payloads')} to ${names(some.map(({ host }) => host))} ended as ${outcome}.`;
    }),
    ...sum(
      'unanalysed',
      (n, hosts) => `${counted(n, 'request was', 'requests were')} not taken apart to the end (${hosts}).`,
    ),
    ...sum('cut', (n, hosts) => `Of ${counted(n, 'request', 'requests')} only the beginning was kept (${hosts}).`),
    ...gaps.map(({ reason, missing }) => {
      const lost = missing === null ? 'nobody knows how much is missing' : `${missing} missing`;
      return `A stretch was not recorded (${reason}; ${lost}).`;
    }),
    ...(isCutOff ? ['The session runs still or was cut off.'] : []),
  ];
}
