import type { CanaryKind } from '../model/index.ts';

const labels: Readonly<Record<CanaryKind, string>> = {
  url: 'planted web address',
  query: 'planted search query',
  email: 'e-mail address',
  phone: 'phone number',
  name: 'name',
  imei: 'IMEI',
  'android-id': 'Android ID',
  gaid: 'advertising ID',
  mac: 'MAC address',
  serial: 'serial number',
  account: 'account ID',
  location: 'location',
  text: 'planted text',
};

/** What a canary of this kind is called in a sentence after "your". */
export function labelOf(kind: CanaryKind): string {
  return labels[kind];
}
