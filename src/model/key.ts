/** A secret that may open a cipher, or a private key that may open such secrets, with where it came from. */
export interface Key {
  /** Shown instead of the secret. */
  readonly label: string;
  /** The secret itself; of an RSA private key its PKCS#8 form in DER. */
  readonly bytes: Uint8Array;
  /** Absent: the secret of a symmetric cipher. */
  readonly form?: 'rsa-private';
  /** Initialisation vector handed over with the key; null when the decoder must find it. */
  readonly iv: Uint8Array | null;
  readonly source: 'analyst' | 'message' | 'capture' | 'file' | 'derived' | 'wrapped';
  /** Of a `wrapped` key: the bytes that it was sent in, and what opened them. */
  readonly wrapped?: WrappedKey;
}

/** A session key as it travels: sealed with a public key. */
export interface WrappedKey {
  readonly bytes: Uint8Array;
  readonly padding: 'pkcs1' | 'oaep-sha1' | 'oaep-sha256';
  /** Fingerprint of the private key that opens it. */
  readonly by: string;
}
