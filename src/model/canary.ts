/** Kinds of value that a tester can plant or name. The same words are finding kinds. */
export const CANARY_KINDS = [
  'url',
  'query',
  'email',
  'phone',
  'name',
  'imei',
  'android-id',
  'gaid',
  'mac',
  'serial',
  'account',
  'location',
  'text',
] as const;

export type CanaryKind = (typeof CANARY_KINDS)[number];

/** A value that is surely the tester's: a planted URL, a search term, the IMEI, the advertising id. */
export interface Canary {
  readonly kind: CanaryKind;
  readonly value: string;
}
