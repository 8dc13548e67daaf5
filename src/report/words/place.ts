import type { PlaceClaim, PlaceItem } from '../../model/index.ts';
import { cut } from './cut.ts';
import { list } from './list.ts';
import { isoTime } from './time.ts';

/** One line on a place: what it is about, what is known, and whether the sources disagree. */
export interface PlaceLine {
  readonly term: string;
  readonly words: string;
  /** False when no source says anything of it. */
  readonly known: boolean;
  readonly disputed: boolean;
}

type Places = readonly PlaceClaim[];

const NAMED: readonly (readonly [item: PlaceItem, term: string, otherwise: string])[] = [
  ['registrable-domain', 'Registered domain', 'unknown'],
  ['company', 'Company', 'unknown'],
  ['parent', 'Parent company', 'none known'],
  ['seat-country', 'Seat', 'unknown'],
];
const ADDRESSED: readonly (readonly [item: PlaceItem, term: string, otherwise: string])[] = [
  ['server-country', 'Server', 'unknown'],
  ['network', 'Network', 'unknown'],
  ['cname', 'Alias (CNAME)', 'not recorded'],
  ['tls-subject', 'Certificate', 'not recorded'],
];
const MOST_ADDRESSES = 4;

/** Everything that is known of a place, each statement with its source and date; what is not known is said, too. */
export function placeLines(places: Places): readonly PlaceLine[] {
  const named = NAMED.map(([item, term, otherwise]): PlaceLine => {
    const claims = places.filter((claim) => claim.item === item);
    if (claims.length === 0) return { term, words: otherwise, known: false, disputed: false };
    return { term, words: statement(claims), known: true, disputed: valuesOf(claims).length > 1 };
  });
  return [...named, ...ADDRESSED.flatMap(([item, term, otherwise]) => addressLines(places, { item, term, otherwise }))];
}

/**
 * Where the server stands, in short: `SG`, `CN or US (sources disagree)`; null when no source knows. `agreed` is the
 * country that all sources name for all addresses.
 */
export function serverCountry(places: Places, agreed: string | null): string | null {
  if (agreed !== null) return agreed;
  const claims = places.filter(({ item }) => item === 'server-country');
  const values = valuesOf(claims);
  if (values.length === 0) return noCountry(places);
  const isDispute = addresses(claims).some((ip) => valuesOf(claims.filter((claim) => claim.ip === ip)).length > 1);
  const several = values.length > 1 ? 'its addresses differ' : 'not all of its addresses are known';
  return `${values.join(' or ')} (${isDispute ? 'sources disagree' : several})`;
}

/** An address that lies in no country at all. */
function noCountry(places: Places): string | null {
  const special = places.find(({ item, source }) => item === 'network' && source.includes('RFC 6890'));
  return special ? `no country (${special.value})` : null;
}

/** Addresses of which the same is said share a line. */
function addressLines(
  places: Places,
  { item, term, otherwise }: { readonly item: PlaceItem; readonly term: string; readonly otherwise: string },
): readonly PlaceLine[] {
  const claims = places.filter((claim) => claim.item === item);
  const groups = new Map<string, { readonly ips: string[]; readonly disputed: boolean }>();
  for (const ip of addresses(claims)) {
    const some = claims.filter((claim) => claim.ip === ip);
    const words = statement(some);
    const group = groups.get(words);
    if (group) group.ips.push(ip);
    else groups.set(words, { ips: [ip], disputed: item !== 'tls-subject' && valuesOf(some).length > 1 });
  }
  const nowhere = item === 'server-country' ? noCountry(places) : null;
  if (groups.size === 0) return [{ term, words: nowhere ?? otherwise, known: nowhere !== null, disputed: false }];
  return [...groups].map(([words, { ips, disputed }]) => {
    const where = ips.filter((ip) => ip !== '');
    return {
      term,
      words: where.length > 0 ? `${list(where, MOST_ADDRESSES)}: ${words}` : words,
      known: true,
      disputed,
    };
  });
}

function statement(claims: Places): string {
  const values = valuesOf(claims);
  const said = values.map((value) => {
    const sources = claims.filter((claim) => claim.value === value).map(sourceOf);
    return `${cut(value, 200)} according to ${list([...new Set(sources)])}`;
  });
  const isDispute = values.length > 1 && claims[0]?.item !== 'tls-subject';
  return isDispute ? `sources disagree: ${said.join('; ')}` : said.join('; ');
}

function sourceOf({ source, asOf }: PlaceClaim): string {
  const day = asOf === null ? '' : isoTime(asOf).split('T', 1)[0]!;
  return day === '' ? cut(source, 200) : `${cut(source, 200)} (${day})`;
}

function valuesOf(claims: Places): readonly string[] {
  return [...new Set(claims.map(({ value }) => value))].sort();
}

function addresses(claims: Places): readonly string[] {
  return [...new Set(claims.map(({ ip }) => ip ?? ''))];
}
