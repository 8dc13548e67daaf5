import { globMatcher } from '../bytes/index.ts';
import type { ClaimFacts, ClaimWhere, KnownPlace, Sighting } from '../model/index.ts';
import { isSearchEngine } from './search-engine.ts';

/** Unknown: the session does not know what the claim asks for, so it is no answer. */
export type Answer = 'yes' | 'no' | 'unknown';

type Known = Pick<ClaimFacts, 'places' | 'identifiers'>;

/** What stayed the same across one of these names a device or a person for long. */
const LASTING = new Set(['phases', 'private-mode', 'restart', 'data-clear', 'advertising-id-reset']);

const yes = (is: boolean): Answer => (is ? 'yes' : 'no');

function worst(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Every source must agree for a yes or a no. */
function among(wanted: readonly string[] | undefined, said: readonly string[] | undefined): Answer {
  if (wanted === undefined) return 'yes';
  const lower = wanted.map((word) => word.toLowerCase());
  const hits = (said ?? []).filter((word) => lower.includes(word.toLowerCase())).length;
  if (said === undefined || said.length === 0) return 'unknown';
  if (hits === said.length) return 'yes';
  return hits === 0 ? 'no' : 'unknown';
}

function countries(wanted: ClaimWhere['countries'], place: KnownPlace | undefined): Answer {
  if (wanted === undefined) return 'yes';
  const { seats = [], servers = [] } = place ?? {};
  if (seats.length === 0 || servers.length === 0) return 'unknown';
  if (servers.every((server) => !seats.includes(server))) return yes(wanted === 'differ');
  return new Set([...seats, ...servers]).size === 1 ? yes(wanted === 'same') : 'unknown';
}

/** What a claim asks of a place, as far as it is known of the host. */
export function holdsOfHost(where: ClaimWhere, host: string | null, { places }: Pick<ClaimFacts, 'places'>): Answer {
  if (host === null)
    return where.host || where.company || where.seat || where.server || where.countries ? 'unknown' : 'yes';
  const place = places.find((each) => each.host === host);
  return worst([
    yes(where.host === undefined || globMatcher(where.host)(host)),
    among(where.company, place?.companies),
    among(where.seat, place?.seats),
    among(where.server, place?.servers),
    countries(where.countries, place),
  ]);
}

function company(where: ClaimWhere, sighting: Sighting, { identifiers }: Known): Answer {
  const carried = identifiers.filter(({ id }) => sighting.identifierIds.includes(id));
  const answers: Answer[] = [];
  if (where.with !== undefined) {
    const others = sighting.beside.filter((kind) => kind !== sighting.kind);
    const lasting = carried.some(({ survived }) => survived.some((each) => LASTING.has(each)));
    if (where.with.some((kind) => (kind === 'identifier' ? lasting : others.includes(kind)))) answers.push('yes');
    else answers.push(where.with.includes('identifier') && identifiers.length === 0 ? 'unknown' : 'no');
  }
  if (where.survived !== undefined) {
    const { survived: wanted } = where;
    if (identifiers.length === 0) answers.push('unknown');
    else answers.push(yes(carried.some(({ survived }) => wanted.every((each) => survived.includes(each)))));
  }
  return worst(answers);
}

/**
 * Whether a finding is one that the claim is about, its phase aside. What is only possible, what browsers send by design,
 * and a search word at the search engine are never.
 */
export function holds(where: ClaimWhere, sighting: Sighting, known: Known): Answer {
  const { kind, host, app, event, canary, grade } = sighting;
  if (sighting.confidence === 'possible' || sighting.byDesign) return 'no';
  if (kind === 'query' && host !== null && isSearchEngine(host)) return 'no';
  return worst([
    yes(where.kind?.includes(kind) ?? true),
    yes(where.planted === undefined || where.planted === (canary !== null)),
    yes(where.event === undefined || (event !== null && globMatcher(where.event)(event))),
    where.app === undefined ? 'yes' : app === null ? 'unknown' : yes(globMatcher(where.app)(app)),
    where.grade === undefined ? 'yes' : grade === 'unknown' ? 'unknown' : yes(where.grade.includes(grade)),
    holdsOfHost(where, host, known),
    company(where, sighting, known),
  ]);
}
