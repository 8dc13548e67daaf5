import type { Consent, FindingKind, Grade, Survival } from '../model/index.ts';

const words = <Word extends string>(all: Readonly<Record<Word, true>>): readonly Word[] => Object.keys(all) as Word[];

/** Every kind of finding, as the compiler keeps it complete. */
export const KINDS = words<FindingKind>({
  url: true,
  query: true,
  email: true,
  phone: true,
  name: true,
  imei: true,
  'android-id': true,
  gaid: true,
  mac: true,
  serial: true,
  account: true,
  location: true,
  text: true,
  'package-list': true,
  'device-profile': true,
  'cookie-id': true,
  'unknown-id': true,
  imsi: true,
  iccid: true,
  'ip-address': true,
  'wifi-network': true,
  'page-title': true,
  'app-usage': true,
});

export const GRADES = words<Grade>({
  plain: true,
  encoded: true,
  compressed: true,
  binary: true,
  'key-in-message': true,
  'key-in-capture': true,
  'key-hard-coded': true,
  'key-derived': true,
  'key-from-device': true,
  'public-key': true,
  pseudonym: true,
  opaque: true,
  unknown: true,
});

export const CONSENTS = words<Consent>({ before: true, refused: true, given: true });

export const SURVIVALS = words<Survival>({
  requests: true,
  hosts: true,
  apps: true,
  phases: true,
  'private-mode': true,
  restart: true,
  'data-clear': true,
  'advertising-id-reset': true,
});
