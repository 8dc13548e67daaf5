/** The CA, its leaves, and the TLS contexts that the phone is shown. */
export type { CertificateAuthority } from './certificate-authority.ts';
export { createAuthority } from './create-authority.ts';
export { destroyAuthority } from './destroy-authority.ts';
export { issueLeaf } from './issue-leaf.ts';
export { openAuthority } from './open-authority.ts';
