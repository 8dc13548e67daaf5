/** Whose place is this destination: company, seat and server country, each with its source. Never a live look-up. */
export { ourCompanies } from './our-companies.ts';
export type { Company, CompanyTable } from './company-table.ts';
export { readCompanies } from './read-companies.ts';
export type { AddressDatabase } from './address-database.ts';
export { readDatabase } from './address-database.ts';
export type { Sources } from './locate.ts';
export { locate } from './locate.ts';
