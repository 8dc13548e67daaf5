/** What can be known of a place. Country values are ISO 3166-1 alpha-2. */
export type PlaceItem =
  'registrable-domain' | 'company' | 'parent' | 'seat-country' | 'server-country' | 'network' | 'cname' | 'tls-subject';

/** One statement about a place, with where it is from. Sources that disagree stand side by side. */
export interface PlaceClaim {
  readonly host: string;
  /** The address that the statement is about; null when it is about the name. */
  readonly ip: string | null;
  readonly item: PlaceItem;
  readonly value: string;
  /** Name of the source: `iptoasn-country`, `telltale`, `certificate`, … */
  readonly source: string;
  /** How old that knowledge is, ms since the epoch, UTC; null when the source does not say. */
  readonly asOf: number | null;
}
