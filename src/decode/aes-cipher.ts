import type { BlockCipher } from './block-cipher.ts';

/** AES (FIPS 197) as node:crypto names it. */
export const AES: BlockCipher = Object.freeze({
  keySizes: [16, 24, 32],
  name: (size: number, mode: string) => `aes-${size * 8}-${mode}`,
  modes: ['cbc', 'ecb', 'ctr', 'gcm'] as const,
});
