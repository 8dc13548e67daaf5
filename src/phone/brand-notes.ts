/** What is known to differ on phones of one brand; worded "usually", since versions differ. */
export interface BrandNote {
  readonly brand: string;
  readonly notes: readonly string[];
}

/** Taken from reports of users, not from phones of ours. */
export const BRAND_NOTES: readonly BrandNote[] = [
  {
    brand: 'Xiaomi, Redmi, POCO (MIUI, HyperOS)',
    notes: [
      'Download this page’s file with Chrome or Firefox: a file that Mi Browser saved usually cannot be installed.',
      'The entry is usually under Passwords & security, or Security › More security settings. It may take more than one try.',
      '“No installable certificate” usually means that the Files app is switched off: Settings › Apps › show system apps.',
      'WLAN › Advanced › Install certificates usually files it for Wi-Fi only, where no browser looks.',
    ],
  },
  {
    brand: 'Samsung (One UI)',
    notes: [
      'The entry is usually under Security and privacy › Other (or More) security settings › Install from device storage › CA certificate.',
      'Samsung Internet usually accepts certificates that you installed.',
    ],
  },
  {
    brand: 'OPPO, realme, OnePlus',
    notes: [
      'If one of the two files is refused, take the other: some versions usually want DER (.crt), others PEM (.pem).',
    ],
  },
  {
    brand: 'Firefox, on any phone',
    notes: [
      'Firefox keeps a store of its own: open the certificate in Firefox, or usually Settings › About Firefox, five taps on the logo, then Secret settings › Use third party CA certificates.',
    ],
  },
];
