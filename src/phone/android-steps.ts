/** The way through the settings of some Android versions, as menu entries in order. */
export interface AndroidSteps {
  /** `Android 14 to 16`. */
  readonly versions: string;
  readonly certificate: readonly string[];
  readonly proxy: readonly string[];
  readonly note: string | null;
}

const SINCE_12 = [
  'Network & internet',
  'Internet',
  'gear beside your network',
  'pencil',
  'Advanced options',
  'Proxy: Manual',
];
const INSTALL = [
  'Encryption & credentials',
  'Install a certificate',
  'CA certificate',
  'Install anyway',
  'pick telltale-ca.crt in Downloads',
];

/** Newest first. Brands move and rename these entries, so readers are told "usually". */
export const ANDROID_STEPS: readonly AndroidSteps[] = [
  {
    versions: 'Android 14 to 16',
    certificate: ['Security & privacy', 'More security & privacy', ...INSTALL],
    proxy: SINCE_12,
    note: null,
  },
  {
    versions: 'Android 13',
    certificate: ['Security & privacy', 'More security settings', ...INSTALL],
    proxy: SINCE_12,
    note: null,
  },
  { versions: 'Android 12', certificate: ['Security', 'Advanced settings', ...INSTALL], proxy: SINCE_12, note: null },
  {
    versions: 'Android 11',
    certificate: ['Security', ...INSTALL],
    proxy: ['Network & internet', 'Wi-Fi', 'gear beside your network', 'pencil', 'Advanced options', 'Proxy: Manual'],
    note: 'Since Android 11 opening the file no longer installs it: go through the settings.',
  },
  {
    versions: 'Android 8.1 to 10',
    certificate: ['open the downloaded file', 'give it a name', 'use: VPN and apps'],
    proxy: ['Network & internet', 'Wi-Fi', 'gear beside your network', 'pencil', 'Advanced options', 'Proxy: Manual'],
    note: 'If the file does not open: Security, Encryption & credentials, Install from storage.',
  },
  {
    versions: 'Android 7 to 8.0',
    certificate: ['open the downloaded file', 'give it a name', 'use: VPN and apps'],
    proxy: ['Wi-Fi', 'long press on your network', 'Modify network', 'Advanced options', 'Proxy: Manual'],
    note: 'If the file does not open: Security, Install from storage. The phone asks for a screen lock.',
  },
];
