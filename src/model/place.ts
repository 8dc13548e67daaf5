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
  /** Name of the source: `iptoasn-country`, the address of a publication, `the certificate shown`, … */
  readonly source: string;
  /** How old that knowledge is, ms since the epoch, UTC; null when the source does not say. */
  readonly asOf: number | null;
}

/** A destination as the session saw it: one row for each address it was reached at and certificate it showed. */
export interface Contact {
  readonly host: string;
  /** Address that was really connected to; null when none was. */
  readonly ip: string | null;
  /** Whom the server's certificate names; null when it showed none. */
  readonly tlsSubject: string | null;
  /** When that was first seen, ms since the epoch, UTC. */
  readonly at: number | null;
}
