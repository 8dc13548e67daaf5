import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { SecureContext } from 'node:tls';
import type { Result } from '../upstream.ts';

/** What OpenSSL says when the other side sends the alert, in the words of the reader. */
function explain(error: NodeJS.ErrnoException | null): { readonly code: string; readonly detail: string } {
  const code = error?.code ?? '';
  if (/ALERT_UNKNOWN_CA|ALERT_CERTIFICATE_UNKNOWN|ALERT_BAD_CERTIFICATE/.test(code)) {
    return { code: 'tls-client-distrust', detail: 'The app does not trust our certificate authority.' };
  }
  if (/NO_SHARED_CIPHER|UNSUPPORTED_PROTOCOL|NO_APPLICATION_PROTOCOL/.test(code)) {
    return { code: 'tls-client-mismatch', detail: `No common TLS version, cipher or protocol (${code}).` };
  }
  if (code === '' || code === 'ECONNRESET') {
    return { code: 'tls-client-closed', detail: 'The app closed the connection during the TLS handshake.' };
  }
  return { code: 'tls-client-failed', detail: `The TLS handshake with the app failed (${code}).` };
}

/** Answers the phone's ClientHello on a socket whose bytes were put back; the error is an expected failure. */
export function acceptTls(socket: Socket, secureContext: SecureContext): Promise<Result<TLSSocket>> {
  return new Promise((resolve) => {
    const tls = new TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] });
    let seen: NodeJS.ErrnoException | null = null;
    const failed = (): void => {
      socket.destroy();
      resolve({ ok: false, failure: explain(seen) });
    };
    // Handshake errors come as `_tlsError` on a server-side TLSSocket without a server (Node 20 to 24).
    tls.on('_tlsError', (error: NodeJS.ErrnoException) => {
      seen = error;
    });
    tls.on('error', (error: NodeJS.ErrnoException) => {
      seen ??= error;
    });
    tls.once('close', failed);
    tls.once('secure', () => {
      tls.removeListener('close', failed);
      resolve({ ok: true, value: tls });
    });
  });
}
