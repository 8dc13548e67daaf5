import type { Certificate } from '../model/index.ts';
import type { LiveConnection } from './live-connection.ts';
import type { Resolved, Result, TlsRequest, Upstream } from './upstream.ts';
import { connectTcp, connectTls } from './upstream.ts';

/** The result of an attempt, or why the phone's side was over before it; what comes too late is closed. */
function whileOpen(connection: LiveConnection, attempt: Promise<Result<Upstream>>): Promise<Result<Upstream>> {
  const { socket } = connection;
  return new Promise((resolve) => {
    const gone = (): void => {
      resolve({ ok: false, failure: connection.why() });
    };
    socket.once('close', gone);
    if (socket.destroyed) gone();
    void attempt.then((result) => {
      socket.removeListener('close', gone);
      if (!socket.destroyed) resolve(result);
      else {
        gone();
        if (result.ok) result.value.stream.destroy();
      }
    });
  });
}

/** Opens TCP to an origin on behalf of a connection, and writes the address into its row. */
export async function dialTcp(connection: LiveConnection, resolved: Result<Resolved>): Promise<Result<Upstream>> {
  if (!resolved.ok) return resolved;
  const { deps, signal, row } = connection;
  const result = await whileOpen(connection, connectTcp(resolved.value, { timeout: deps.timers.connect, signal }));
  if (result.ok) {
    row.upstreamIp = result.value.ip;
    row.upstreamPort = result.value.port;
  }
  return result;
}

/** Starts TLS on such a connection, and writes what was agreed on into the row. */
export async function dialTls(
  connection: LiveConnection,
  plain: Result<Upstream>,
  request: TlsRequest,
): Promise<Result<Upstream>> {
  if (!plain.ok) return plain;
  const { row, deps } = connection;
  const shown = (chain: readonly Certificate[]): void => {
    row.upstreamCertificate = chain[0]?.sha256 ?? null;
    row.upstreamChain = chain;
  };
  const result = await whileOpen(connection, connectTls(plain.value, { ...request, shown }, deps.upstream));
  if (result.ok) row.upstreamTlsVersion = result.value.tlsVersion;
  return result;
}
