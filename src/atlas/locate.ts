import { parse } from 'tldts';
import type { Contact, PlaceClaim, PlaceItem } from '../model/index.ts';
import type { AddressDatabase } from './address-database.ts';
import type { CompanyTable } from './company-table.ts';
import { companyOf } from './company-table.ts';
import { parseAddress } from './parse-address.ts';
import { specialAddress, SPECIAL_SOURCE } from './special-address.ts';

/** Where knowledge of places is from: databases side by side, company tables by precedence. */
export interface Sources {
  readonly databases: readonly AddressDatabase[];
  /** The first table that knows a host speaks for it. */
  readonly companies: readonly CompanyTable[];
}

/** Everything that the sources say of the contacts, each statement once; what nobody knows is left out. */
export function locate(contacts: Iterable<Contact>, sources: Sources): readonly PlaceClaim[] {
  const claims = new Map<string, PlaceClaim>();
  const add = (claim: PlaceClaim): void => {
    const key = JSON.stringify([claim.host, claim.ip, claim.item, claim.source, claim.value]);
    if (!claims.has(key)) claims.set(key, claim);
  };
  const hosts = new Set<string>();
  const addresses = new Set<string>();
  for (const { host, ip, tlsSubject, at } of contacts) {
    if (!hosts.has(host)) {
      hosts.add(host);
      for (const claim of ofName(host, sources.companies)) add(claim);
    }
    // Whom the phone asked for by its address is at that address, reached or not.
    const address = ip ?? (parseAddress(host) ? host : null);
    if (address !== null && !addresses.has(`${host} ${address}`)) {
      addresses.add(`${host} ${address}`);
      for (const claim of ofAddress(host, address, sources.databases)) add(claim);
    }
    if (tlsSubject !== null) {
      add({ host, ip, item: 'tls-subject', value: tlsSubject, source: 'the certificate shown', asOf: at });
    }
  }
  return [...claims.values()];
}

function ofName(host: string, tables: readonly CompanyTable[]): readonly PlaceClaim[] {
  const claims: PlaceClaim[] = [];
  const add = (item: PlaceItem, value: string | null, source: string, asOf: number | null): void => {
    if (value !== null) claims.push({ host, ip: null, item, value, source, asOf });
  };
  const { domain, isIcann } = parse(host);
  if (isIcann === true) add('registrable-domain', domain, 'the Public Suffix List', null);
  const row = tables.reduce<ReturnType<typeof companyOf>>((found, table) => found ?? companyOf(host, table), null);
  if (row) {
    add('company', row.company, row.source, row.asOf);
    add('parent', row.parent, row.source, row.asOf);
    add('seat-country', row.country, row.source, row.asOf);
  }
  return claims;
}

/** An address that lies in no country is said to be one: some databases have an answer even there. */
function ofAddress(host: string, ip: string, databases: readonly AddressDatabase[]): readonly PlaceClaim[] {
  const special = specialAddress(ip);
  if (special !== null) return [{ host, ip, item: 'network', value: special, source: SPECIAL_SOURCE, asOf: null }];
  return databases.flatMap(({ name, asOf, lookUp }) => {
    const { country, network } = lookUp(ip);
    const claim = (item: PlaceItem, value: string | null): readonly PlaceClaim[] =>
      value === null ? [] : [{ host, ip, item, value, source: name, asOf }];
    return [...claim('server-country', country), ...claim('network', network)];
  });
}
