import type { FindingKind } from '../../model/index.ts';

const names: Readonly<Record<FindingKind, string>> = {
  url: 'Visited addresses',
  query: 'Search queries',
  email: 'E-mail addresses',
  phone: 'Phone numbers',
  name: 'Names',
  imei: 'IMEI (number of the phone’s radio)',
  'android-id': 'Android ID',
  gaid: 'Advertising ID',
  mac: 'MAC address',
  serial: 'Serial number',
  account: 'Account ID',
  location: 'Location',
  text: 'Typed text',
  'package-list': 'List of installed apps',
  'device-profile': 'Profile of the device',
  'cookie-id': 'Identifier in a cookie',
  'unknown-id': 'Identifier of unknown origin',
  imsi: 'IMSI (number of the SIM’s subscriber)',
  iccid: 'ICCID (number of the SIM card)',
  'ip-address': 'IP addresses',
  'wifi-network': 'Wi-Fi networks',
  'page-title': 'Titles of pages',
  'app-usage': 'What was done on the phone',
};

/** What a kind of finding is called over a list of them. */
export function kindName(kind: FindingKind): string {
  return names[kind];
}
