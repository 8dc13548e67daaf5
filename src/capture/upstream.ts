import { lookup as dnsLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { connect as tcpConnect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { checkServerIdentity, connect as tlsConnect } from 'node:tls';
import type { PeerCertificate, SecureContext } from 'node:tls';
import type { Certificate } from '../model/index.ts';
import type { Guard } from './guard.ts';
import type { HostPort } from './host.ts';
import { hostPortKey } from './host.ts';
import { createChainReader } from './tls/peer-chain.ts';

/** An open connection to an origin. */
export interface Upstream {
  readonly stream: Socket;
  readonly ip: string;
  readonly port: number;
  readonly tlsVersion: string | null;
  /** Application protocol that the origin chose; null when none was offered or chosen. */
  readonly alpn: string | null;
  /** SHA-256 of the leaf certificate (DER), hex; null without TLS. */
  readonly certificate: string | null;
}

/** An expected failure: a stable code and one sentence. */
export interface Failure {
  readonly code: string;
  readonly detail: string;
}

/** A value, or the expected failure in its place. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** What all connections to origins share. */
export interface UpstreamOptions {
  readonly guard: Guard;
  /** `host:port` -> where to go instead of asking DNS (`--resolve`). */
  readonly resolve: ReadonlyMap<string, HostPort>;
  /** The roots that origins are verified against; never our own CA. */
  readonly secureContext: SecureContext;
  /** Milliseconds for TCP and TLS each. */
  readonly timeout: number;
}

/** Checked addresses of a destination; connecting goes to these and asks DNS no second time. */
export interface Resolved {
  readonly addresses: readonly LookupAddress[];
  readonly port: number;
}

const fail = (code: string, detail: string): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, detail },
});

function lookupAll(host: string, timeout: number): Promise<readonly LookupAddress[] | Error> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(new Error(`no answer in ${timeout / 1000} s`));
    }, timeout);
    dnsLookup(host, { all: true, verbatim: true }, (error, addresses) => {
      clearTimeout(timer);
      resolve(error ?? addresses);
    });
  });
}

/** Resolves once and judges every address; the ones that may not be reached are dropped, and when none is left it is refused. */
export async function resolveTarget(target: HostPort, options: UpstreamOptions): Promise<Result<Resolved>> {
  const pinned = options.resolve.get(hostPortKey(target));
  if (pinned) {
    const address = { address: pinned.host, family: isIP(pinned.host) };
    return { ok: true, value: { addresses: [address], port: pinned.port } };
  }
  const family = isIP(target.host);
  const found = family ? [{ address: target.host, family }] : await lookupAll(target.host, options.timeout);
  if (found instanceof Error)
    return fail('dns-failed', `The name ${target.host} could not be resolved: ${found.message}.`);
  const allowed = found.filter(({ address }) => options.guard(address, target.port) === null);
  if (allowed.length === 0) {
    const reason = found[0] ? options.guard(found[0].address, target.port) : 'a name without addresses';
    return fail('refused-address', `${target.host} is ${reason ?? 'refused'}.`);
  }
  return { ok: true, value: { addresses: allowed, port: target.port } };
}

/** Milliseconds of silence before the system asks a peer whether it is still there. */
export const KEEP_ALIVE = 60_000;

const TCP_CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'upstream-refused',
  ECONNRESET: 'upstream-reset',
  EHOSTUNREACH: 'upstream-unreachable',
  ENETUNREACH: 'upstream-unreachable',
  ETIMEDOUT: 'upstream-timeout',
};

function describe(error: NodeJS.ErrnoException): string {
  if (error instanceof AggregateError) {
    const first: unknown = error.errors[0];
    return first instanceof Error ? first.message : error.message;
  }
  return error.message;
}

/** Milliseconds for one address before the next is tried beside it; Node's 250 give up on a slow but sound network. */
const NEXT_ADDRESS = 1_000;

/**
 * Opens TCP to the checked addresses, in the system's order, the next one when the first does not answer. The signal
 * ends the attempt, and later the connection. Errors that come after the connection was made are for the next listener.
 */
export function connectTcp(
  { addresses, port }: Resolved,
  { timeout, signal }: { readonly timeout: number; readonly signal: AbortSignal },
): Promise<Result<Upstream>> {
  return new Promise((resolve) => {
    const socket = tcpConnect({
      host: 'checked.invalid',
      port,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: NEXT_ADDRESS,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE,
      signal,
      // The address was checked; asking again could give another answer (DNS rebinding).
      lookup: (_host, { all }, callback) => {
        if (all === true) callback(null, [...addresses]);
        else callback(null, addresses[0]!.address, addresses[0]!.family);
      },
    });
    const timer = setTimeout(() => {
      socket.destroy(Object.assign(new Error(`no answer in ${timeout / 1000} s`), { code: 'ETIMEDOUT' }));
    }, timeout);
    socket.once('connect', () => {
      clearTimeout(timer);
      const { remoteAddress: ip = '', remotePort = 0 } = socket;
      resolve({
        ok: true,
        value: { stream: socket, ip, port: remotePort, tlsVersion: null, alpn: null, certificate: null },
      });
    });
    // Never removed: an origin may break off at a moment when no one else listens.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve(fail(TCP_CODES[error.code ?? ''] ?? 'upstream-failed', `No connection: ${describe(error)}.`));
    });
  });
}

/** As Node's own check, but a certificate whose SAN names no host of that kind is not believed by its common name (RFC 9525). */
export function verifyIdentity(host: string, certificate: PeerCertificate): Error | undefined {
  const kind = isIP(host) ? 'IP Address:' : 'DNS:';
  if (!`, ${certificate.subjectaltname ?? ''}`.includes(`, ${kind}`)) {
    return Object.assign(new Error('the certificate names no host in its subjectAltName'), {
      code: 'NO_SUBJECT_ALT_NAME',
    });
  }
  return checkServerIdentity(host, certificate);
}

const chainOf = createChainReader();

/** Whom to ask for in a TLS handshake with an origin, and the application protocols to offer; null offers none. */
export interface TlsRequest {
  readonly serverName: string;
  readonly alpn: readonly string[] | null;
  /** Told of the certificates that the origin showed, also when they are not believed. */
  readonly shown?: (chain: readonly Certificate[]) => void;
}

/** TLS to an origin over an open connection; an origin whose certificate does not verify is closed before a byte is sent. */
export function connectTls(plain: Upstream, request: TlsRequest, options: UpstreamOptions): Promise<Result<Upstream>> {
  const { serverName, alpn, shown } = request;
  return new Promise((resolve) => {
    let checked: PeerCertificate | null = null;
    const tls = tlsConnect({
      socket: plain.stream,
      ...(isIP(serverName) ? {} : { servername: serverName }),
      host: serverName,
      secureContext: options.secureContext,
      ...(alpn && { ALPNProtocols: [...alpn] }),
      rejectUnauthorized: false,
      checkServerIdentity(_name, certificate) {
        checked = certificate;
        return verifyIdentity(serverName, certificate);
      },
    });
    const finish = (result: Result<Upstream>): void => {
      clearTimeout(timer);
      if (!result.ok) tls.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => {
      finish(fail('upstream-timeout', `No TLS handshake with ${serverName} in ${options.timeout / 1000} s.`));
    }, options.timeout);
    // Never removed: an origin may break off at a moment when no one else listens.
    tls.on('error', (error: NodeJS.ErrnoException) => {
      finish(fail('upstream-tls', `The TLS handshake with ${serverName} failed: ${error.message}.`));
    });
    tls.once('close', () => {
      finish(fail('upstream-tls', `${serverName} closed the connection during the TLS handshake.`));
    });
    tls.once('secureConnect', () => {
      const chain = chainOf(tls, checked);
      // It would live as long as the connection.
      checked = null;
      const certificate = chain.certificates[0]?.sha256 ?? null;
      shown?.(chain.certificates);
      // A key that can be broken proves nothing, whoever signed it; Node's usual level lets RSA of 1,024 bits pass.
      if (!tls.authorized || chain.weakKey !== null) {
        // Node's types say Error, its runtime gives the code as text.
        const given = tls.authorized ? chain.weakKey! : String(tls.authorizationError);
        const reason = given === 'UNSPECIFIED' ? (chain.likelyFault ?? given) : given;
        const leaf = certificate === null ? '' : ` (its SHA-256 is ${certificate})`;
        finish(fail('upstream-untrusted', `The certificate of ${serverName} is not trusted: ${reason}${leaf}.`));
        return;
      }
      const chosen = tls.alpnProtocol === false ? null : tls.alpnProtocol;
      finish({
        ok: true,
        value: { ...plain, stream: tls, tlsVersion: tls.getProtocol(), alpn: chosen, certificate },
      });
    });
  });
}
