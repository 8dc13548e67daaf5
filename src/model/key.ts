/** A secret that may open a cipher, with where it came from. */
export interface Key {
  /** Shown instead of the secret. */
  readonly label: string;
  readonly bytes: Uint8Array;
  /** Initialisation vector handed over with the key; null when the decoder must find it. */
  readonly iv: Uint8Array | null;
  readonly source: 'analyst' | 'message' | 'capture' | 'file' | 'derived';
}
