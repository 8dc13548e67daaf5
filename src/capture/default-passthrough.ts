/** Hosts that are passed through unread unless asked otherwise: only those without which the phone leaves the Wi-Fi. */
export const DEFAULT_PASSTHROUGH: readonly string[] = [
  // NetworkStack of Android asks it for /generate_204, and trusts no certificate authority of the user.
  'connectivitycheck.gstatic.com',
  // The same of MIUI.
  'connect.rom.miui.com',
];
