/** Wire -> Exchange: the listener, the guard, TLS and HTTP/1.1. */
export { DEFAULT_PASSTHROUGH } from './default-passthrough.ts';
export { blockList, isNearby } from './guard.ts';
export type { HostPort } from './host.ts';
export { isHost, parseHostPort } from './host.ts';
export type { Page, ProxyOptions, UnpairedService } from './options.ts';
export { createPairing } from './pairing/pairing.ts';
export type { Proxy } from './proxy.ts';
export { startProxy } from './proxy.ts';
export type { CertificateAuthority } from './certificates/index.ts';
export { createAuthority, destroyAuthority, openAuthority } from './certificates/index.ts';
