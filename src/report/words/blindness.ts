/** What no session of this kind can see, whatever it found. */
export const BLINDNESS: readonly string[] = [
  'Apps that pay no heed to the Wi-Fi proxy setting: their traffic goes past the laptop and leaves no trace here.',
  'QUIC and every other protocol over UDP: a Wi-Fi proxy carries TCP only.',
  'Mobile data, Bluetooth and SMS: only Wi-Fi traffic comes this way.',
  'Apps that do not trust a certificate authority which the user installed (the default since Android 7): their connections are counted, not read.',
  'Apps that pin their server’s certificate: the same.',
  'Payloads that the sender encrypted for itself inside TLS: seen and kept, not read.',
];

/** The sentence that stands over all of it. */
export const SILENCE =
  'Silence is never innocence: what is not listed here was not seen, which does not show that it was not sent.';
