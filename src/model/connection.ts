import type { Certificate } from './certificate.ts';

/**
 * How a connection ended.
 * `relayed`: at least one exchange went through; `page`: it asked the laptop itself; `idle`: nothing was asked;
 * `refused`: our guard said no; `malformed`: not a message we can read; `tls-failed`: no handshake with the phone;
 * `tunnelled`: passed through unread.
 */
export type ConnectionOutcome = 'relayed' | 'page' | 'idle' | 'refused' | 'malformed' | 'tls-failed' | 'tunnelled';

/** One TCP connection from the phone, from accept to close. */
export interface Connection {
  /** 1, 2, 3, … inside the session. */
  readonly id: number;
  readonly openedAt: number;
  readonly clientIp: string;
  readonly clientPort: number;
}

/** What is known of a connection once it is over. Sizes are bytes on the phone's side, TLS included. */
export interface ConnectionEnd {
  readonly id: number;
  readonly closedAt: number;
  readonly outcome: ConnectionOutcome;
  /** Why, in one sentence, when the outcome alone does not say it. */
  readonly detail: string | null;
  /** The CONNECT target, when there was one. */
  readonly targetHost: string | null;
  readonly targetPort: number | null;
  readonly sni: string | null;
  /** ALPN names that the phone offered. */
  readonly alpnOffer: readonly string[] | null;
  /** JA4 of the phone's ClientHello: stands for the TLS stack of an app. */
  readonly ja4: string | null;
  readonly tlsVersion: string | null;
  readonly upstreamIp: string | null;
  readonly upstreamPort: number | null;
  readonly upstreamTlsVersion: string | null;
  /** SHA-256 of the origin's leaf certificate (DER), hex. */
  readonly upstreamCertificate: string | null;
  /** The origin's certificates from the leaf upwards, believed or not; empty without TLS. */
  readonly upstreamChain: readonly Certificate[];
  readonly bytesUp: number;
  readonly bytesDown: number;
}
