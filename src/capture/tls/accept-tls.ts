import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { SecureContext } from 'node:tls';
import type { Failure, Result } from '../upstream.ts';

/** Alerts that say: I do not believe this certificate (RFC 8446 section 6.2). */
const DISTRUST: ReadonlyMap<string, string> = new Map([
  ['ALERT_BAD_CERTIFICATE', '42, bad_certificate'],
  ['ALERT_CERTIFICATE_EXPIRED', '45, certificate_expired'],
  ['ALERT_CERTIFICATE_UNKNOWN', '46, certificate_unknown'],
  ['ALERT_UNKNOWN_CA', '48, unknown_ca'],
]);

/** What OpenSSL says when the other side sends an alert, in the words of the reader; null stands for a silent close. */
export function explainTls(error: NodeJS.ErrnoException | null): Failure {
  const code = error?.code ?? '';
  const alert = DISTRUST.get(code.slice(Math.max(0, code.lastIndexOf('ALERT_'))));
  if (alert !== undefined) {
    return { code: 'tls-client-distrust', detail: `The app refused our certificate (TLS alert ${alert}).` };
  }
  if (/NO_SHARED_CIPHER|UNSUPPORTED_PROTOCOL|NO_APPLICATION_PROTOCOL/.test(code)) {
    return { code: 'tls-client-mismatch', detail: `No common TLS version, cipher or protocol (${code}).` };
  }
  if (code === '' || code === 'ECONNRESET' || code === 'EPIPE') {
    return { code: 'tls-client-closed', detail: 'The app closed the connection during the TLS handshake.' };
  }
  return { code: 'tls-client-failed', detail: `The TLS handshake with the app failed (${code}).` };
}

/** What the phone is shown: a certificate, and the application protocol that its origin chose. */
export interface TlsOffer {
  readonly secureContext: SecureContext;
  readonly alpn: readonly string[] | null;
}

/**
 * Answers the phone's ClientHello on a socket whose bytes were put back; the error is an expected failure. Errors that
 * come after the handshake are for the next listener; without one they are only the end of the connection.
 */
export function acceptTls(socket: Socket, { secureContext, alpn }: TlsOffer): Promise<Result<TLSSocket>> {
  return new Promise((resolve) => {
    // A handshake that ends on one side is over; what comes after it may be half open again.
    socket.allowHalfOpen = false;
    const tls = new TLSSocket(socket, { isServer: true, secureContext, ...(alpn && { ALPNProtocols: [...alpn] }) });
    let seen: NodeJS.ErrnoException | null = null;
    const note = (error: NodeJS.ErrnoException): void => {
      seen ??= error;
    };
    const failed = (): void => {
      socket.destroy();
      resolve({ ok: false, failure: explainTls(seen) });
    };
    // Handshake errors come as `_tlsError` on a server-side TLSSocket without a server (Node 20 to 24).
    tls.on('_tlsError', note);
    tls.on('error', note);
    tls.once('close', failed);
    // The socket below may be gone first, and with it the chance to report before the connection's own row.
    socket.once('close', failed);
    tls.once('secure', () => {
      tls.removeListener('close', failed);
      socket.removeListener('close', failed);
      resolve({ ok: true, value: tls });
    });
  });
}
