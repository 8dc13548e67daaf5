/** Wire -> Exchange: the listener, the guard, TLS and HTTP/1.1. */
export { DEFAULT_PASSTHROUGH } from './default-passthrough.ts';
export { blockList } from './guard.ts';
export type { HostPort } from './host.ts';
export { isHost, parseHostPort } from './host.ts';
export type { Page, ProxyOptions } from './options.ts';
export type { Proxy } from './proxy.ts';
export { startProxy } from './proxy.ts';
export type { CertificateAuthority } from './certificates/index.ts';
export { createAuthority, destroyAuthority, openAuthority } from './certificates/index.ts';
