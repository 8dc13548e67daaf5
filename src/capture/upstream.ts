import { createHash } from 'node:crypto';
import { lookup as dnsLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { connect as tcpConnect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { checkServerIdentity, connect as tlsConnect } from 'node:tls';
import type { PeerCertificate, SecureContext, TLSSocket } from 'node:tls';
import type { Guard } from './guard.ts';
import type { HostPort } from './host.ts';

/** An open connection to an origin. */
export interface Upstream {
  readonly stream: Socket;
  readonly ip: string;
  readonly port: number;
  readonly tlsVersion: string | null;
  /** SHA-256 of the leaf certificate (DER), hex; null without TLS. */
  readonly certificate: string | null;
}

/** An expected failure: a stable code and one sentence. */
export interface Failure {
  readonly code: string;
  readonly detail: string;
}

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

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

function lookupAll(host: string): Promise<readonly LookupAddress[] | Error> {
  return new Promise((resolve) => {
    dnsLookup(host, { all: true, verbatim: true }, (error, addresses) => {
      resolve(error ?? addresses);
    });
  });
}

/** Resolves once and judges every address; the ones that may not be reached are dropped, and when none is left it is refused. */
export async function resolveTarget(target: HostPort, options: UpstreamOptions): Promise<Result<Resolved>> {
  const pinned = options.resolve.get(`${target.host}:${target.port}`);
  if (pinned) {
    const address = { address: pinned.host, family: isIP(pinned.host) };
    return { ok: true, value: { addresses: [address], port: pinned.port } };
  }
  const family = isIP(target.host);
  const found = family ? [{ address: target.host, family }] : await lookupAll(target.host);
  if (found instanceof Error)
    return fail('dns-failed', `The name ${target.host} could not be resolved: ${found.message}.`);
  const allowed = found.filter(({ address }) => options.guard(address, target.port) === null);
  if (allowed.length === 0) {
    const reason = found[0] ? options.guard(found[0].address, target.port) : 'a name without addresses';
    return fail('refused-address', `${target.host} is ${reason ?? 'refused'}.`);
  }
  return { ok: true, value: { addresses: allowed, port: target.port } };
}

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

/** Opens TCP to the checked addresses, in the system's order, the next one when the first does not answer. */
export function connectTcp({ addresses, port }: Resolved, timeout: number): Promise<Result<Socket>> {
  return new Promise((resolve) => {
    const socket = tcpConnect({
      host: 'checked.invalid',
      port,
      autoSelectFamily: true,
      noDelay: true,
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
      socket.removeAllListeners('error');
      resolve({ ok: true, value: socket });
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve(fail(TCP_CODES[error.code ?? ''] ?? 'upstream-failed', `No connection: ${describe(error)}.`));
    });
  });
}

/** As Node's own check, but a certificate that names no host in its SAN is not believed by its common name (RFC 9525). */
export function verifyIdentity(host: string, certificate: PeerCertificate): Error | undefined {
  if (!certificate.subjectaltname) {
    return Object.assign(new Error('the certificate has no subjectAltName'), { code: 'NO_SUBJECT_ALT_NAME' });
  }
  return checkServerIdentity(host, certificate);
}

function leafHash(socket: TLSSocket): string | null {
  const { raw } = socket.getPeerCertificate() as { raw?: Buffer };
  return raw ? createHash('sha256').update(raw).digest('hex') : null;
}

/** TLS to an origin over an open socket; an origin whose certificate does not verify is closed before a byte is sent. */
export function connectTls(socket: Socket, serverName: string, options: UpstreamOptions): Promise<Result<Upstream>> {
  return new Promise((resolve) => {
    const tls = tlsConnect({
      socket,
      ...(isIP(serverName) ? {} : { servername: serverName }),
      host: serverName,
      secureContext: options.secureContext,
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: false,
      checkServerIdentity: (_name, certificate) => verifyIdentity(serverName, certificate),
    });
    const finish = (result: Result<Upstream>): void => {
      clearTimeout(timer);
      tls.removeAllListeners('error');
      if (!result.ok) {
        tls.on('error', () => undefined);
        tls.destroy();
      }
      resolve(result);
    };
    const timer = setTimeout(() => {
      finish(fail('upstream-timeout', `No TLS handshake in ${options.timeout / 1000} s.`));
    }, options.timeout);
    tls.once('error', (error: NodeJS.ErrnoException) => {
      finish(fail('upstream-tls', `The TLS handshake with ${serverName} failed: ${error.message}.`));
    });
    tls.once('secureConnect', () => {
      if (!tls.authorized) {
        // Node's types say Error, its runtime gives the code as text.
        const reason = String(tls.authorizationError);
        finish(fail('upstream-untrusted', `The certificate of ${serverName} is not trusted: ${reason}.`));
        return;
      }
      const ip = socket.remoteAddress ?? '';
      const port = socket.remotePort ?? 0;
      finish({ ok: true, value: { stream: tls, ip, port, tlsVersion: tls.getProtocol(), certificate: leafHash(tls) } });
    });
  });
}
