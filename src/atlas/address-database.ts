import { Reader } from 'mmdb-lib';
import { parseAddress } from './parse-address.ts';

/** A database of addresses in the format of MaxMind (`.mmdb`), open in memory. */
export interface AddressDatabase {
  /** As the source of what it says. */
  readonly name: string;
  /** When it was built, ms since the epoch; null when it does not say. */
  readonly asOf: number | null;
  /** What it holds on an address; both null when nothing, and when the record cannot be read. */
  readonly lookUp: (ip: string) => { readonly country: string | null; readonly network: string | null };
}

const NOTHING = { country: null, network: null };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Opens a database from its bytes; a string says why it cannot be. Countries are read from `country_code`,
 * `country.iso_code` and `country`, networks from `autonomous_system_…` and `as_name`: the fields of ip-location-db,
 * GeoLite2 and IPinfo (format: https://maxmind.github.io/MaxMind-DB/).
 */
export function readDatabase(name: string, bytes: Uint8Array): AddressDatabase | string {
  let reader: Reader<never>;
  try {
    reader = new Reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!(reader.metadata.nodeCount > 0)) return 'it holds no addresses';
    // A tree that was cut off is noticed here, and not in the middle of a session's end.
    for (const ip of PROBES) if (reader.metadata.ipVersion === 6 || !ip.includes(':')) reader.get(ip);
  } catch {
    return 'it is no .mmdb database, or a damaged one';
  }
  const built = reader.metadata.buildEpoch.getTime();
  const { ipVersion } = reader.metadata;
  return {
    name,
    asOf: Number.isFinite(built) && built > 0 ? built : null,
    lookUp: (ip) => {
      const address = parseAddress(ip);
      if (!address || (address.length === 16 && ipVersion !== 6)) return NOTHING;
      try {
        return fieldsOf(reader.get(address.length === 4 ? address.join('.') : ip.split('%', 1)[0]!));
      } catch {
        return NOTHING;
      }
    },
  };
}

const PROBES = [
  '1.1.1.1',
  '8.8.8.8',
  '77.88.8.8',
  '114.114.114.114',
  '200.160.0.8',
  '2001:4860:4860::8888',
  '2a02:6b8::1',
];

function fieldsOf(record: unknown): { readonly country: string | null; readonly network: string | null } {
  if (!isFields(record)) return NOTHING;
  const country = record['country'];
  return {
    country: countryOf(record['country_code'] ?? (isFields(country) ? country['iso_code'] : country)),
    network: networkOf(record),
  };
}

function networkOf(record: Fields): string | null {
  const number = record['autonomous_system_number'] ?? record['asn'];
  const name = record['autonomous_system_organization'] ?? record['as_name'];
  const words = [
    typeof number === 'number' ? `AS${number}` : number,
    typeof name === 'string' && name !== '' ? name : undefined,
  ].filter((word) => typeof word === 'string');
  return words.length > 0 ? words.join(' ') : null;
}

/** ZZ and XX stand for no country. */
function countryOf(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value) && value !== 'ZZ' && value !== 'XX' ? value : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
