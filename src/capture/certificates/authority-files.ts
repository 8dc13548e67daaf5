import { join } from 'node:path';

/** Names of the two files of a CA inside its directory. */
export interface AuthorityFiles {
  /** PEM; anyone may read it. */
  readonly certificate: string;
  /** PKCS #8 PEM; mode 0600. */
  readonly key: string;
}

/** Where a directory keeps its CA. The names are fixed: no host, app or phone ever names a file. */
export function authorityFiles(directory: string): AuthorityFiles {
  return { certificate: join(directory, 'telltale-ca.pem'), key: join(directory, 'telltale-ca.key') };
}
