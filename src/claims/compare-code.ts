import type { ComparedCode, CompareFacts } from '../model/index.ts';
import { hiddenIn } from './hidden.ts';
import { inPhases, type Side } from './side.ts';

/** Of the fields of the events that both sent: from this share on it is the same code, below the other one it is not. */
const SAME = 0.9;
const OTHER = 0.5;
/** One event with a field or two proves nothing. */
const LEAST_FIELDS = 3;

type Events = ReadonlyMap<string, ReadonlySet<string>>;

function eventsOf({ facts, phases, idle }: Side): Events {
  const collect = (some: CompareFacts['phases']): Map<string, Set<string>> => {
    const events = new Map<string, Set<string>>();
    for (const { protocol, name, field } of facts.events.filter(inPhases(some))) {
      const key = `${protocol}: ${name ?? '(no name)'}`;
      events.set(key, (events.get(key) ?? new Set()).add(field));
    }
    return events;
  };
  const noise = collect(idle);
  return new Map([...collect(phases)].filter(([name]) => !noise.has(name)));
}

function endpointsOf({ facts, phases, idle }: Side): ReadonlySet<string> {
  const collect = (some: CompareFacts['phases']): readonly string[] =>
    facts.endpoints.filter(inPhases(some)).map(({ method, path }) => `${method} ${path}`);
  const noise = new Set(collect(idle));
  return new Set(collect(phases).filter((endpoint) => !noise.has(endpoint)));
}

function parted(ones: Iterable<string>, others: Iterable<string>): ComparedCode['events'] {
  const [first, second] = [new Set(ones), new Set(others)];
  return {
    both: [...first].filter((each) => second.has(each)).sort(),
    first: [...first].filter((each) => !second.has(each)).sort(),
    second: [...second].filter((each) => !first.has(each)).sort(),
  };
}

function isHidden(sides: readonly Side[]): boolean {
  return sides.some(({ facts, phases }) => {
    const isIn = inPhases(phases);
    const [traffic, unread] = [facts.traffic.filter(isIn), facts.unread.filter(isIn)];
    return hiddenIn({ phases, traffic, concerned: traffic, unread, gaps: facts.gaps }, facts).length > 0;
  });
}

/** Whether both sides run the same code, by endpoints, names of events and their fields; never by host names, which vary with the region. */
export function compareCode(first: Side, second: Side): ComparedCode {
  const [ones, others] = [eventsOf(first), eventsOf(second)];
  const endpoints = parted(endpointsOf(first), endpointsOf(second));
  const events = parted(ones.keys(), others.keys());
  const both = events.both.map((event) => ({ event, ...parted(ones.get(event) ?? [], others.get(event) ?? []) }));
  const shared = both.reduce((sum, each) => sum + each.both.length, 0);
  const all = shared + both.reduce((sum, each) => sum + each.first.length + each.second.length, 0);
  const fields = both
    .filter((each) => each.first.length + each.second.length > 0)
    .map(({ event, first: one, second: other }) => ({ event, first: one, second: other }));
  const answer = (verdict: ComparedCode['verdict'], why: string): ComparedCode => ({
    verdict,
    why,
    endpoints,
    events,
    fields,
  });
  if (ones.size === 0 || others.size === 0) {
    const who = ones.size === 0 ? (others.size === 0 ? 'neither' : 'the first') : 'the second';
    return answer('untested', `In ${who} no analytics events were recognised, beside those of an idle phone.`);
  }
  const fewest = Math.min(ones.size, others.size);
  const words = `${events.both.length} of ${fewest} kinds of event in both, ${shared} of ${all} fields of these the same, ${endpoints.both.length} endpoints in both.`;
  const isOther = events.both.length / fewest < OTHER || shared / all < OTHER;
  if (isOther && isHidden([first, second]))
    return answer('untested', `${words} But a part of the traffic could not be read.`);
  if (isOther) return answer('contradicted', words);
  if (shared / all >= SAME && shared >= LEAST_FIELDS && endpoints.both.length > 0) return answer('supported', words);
  return answer('untested', `${words} That is neither the same nor another.`);
}
