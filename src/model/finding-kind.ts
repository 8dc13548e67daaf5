import type { CanaryKind } from './canary.ts';

/** What a finding is about: every canary kind, and kinds that no one plants. */
export type FindingKind =
  | CanaryKind
  | 'package-list'
  | 'device-profile'
  | 'cookie-id'
  | 'unknown-id'
  | 'imsi'
  | 'iccid'
  | 'ip-address'
  | 'wifi-network'
  | 'page-title'
  | 'app-usage';
