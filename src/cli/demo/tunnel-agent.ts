import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as tlsConnect } from 'node:tls';
import type { HostPort } from '../../capture/index.ts';

export interface TunnelOptions {
  readonly proxy: HostPort;
  /** The only root that is trusted: the CA that a phone would have installed. */
  readonly caPem: string;
  /** Milliseconds for CONNECT and the TLS handshake together. */
  readonly patience: number;
}

/** Opens TLS to an origin through CONNECT (RFC 9110 section 9.3.6); fails with an Error when the proxy or TLS says no. */
function openTunnel({ host, port }: HostPort, { proxy, caPem, patience }: TunnelOptions): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const authority = `${host}:${port}`;
    const asked = request({
      ...proxy,
      method: 'CONNECT',
      path: authority,
      headers: { Host: authority, 'Proxy-Connection': 'Keep-Alive' },
      agent: false,
    });
    let socket: Socket | null = null;
    const timer = setTimeout(() => {
      fail(new Error(`no tunnel in ${patience} ms`));
    }, patience);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      asked.destroy();
      socket?.destroy();
      reject(error);
    };
    asked.on('error', fail);
    asked.once('response', ({ statusCode = 0 }) => {
      fail(new Error(`the proxy answered CONNECT with ${statusCode}`));
    });
    asked.once('connect', ({ statusCode = 0 }, tunnel: Socket) => {
      socket = tunnel;
      if (statusCode !== 200) {
        fail(new Error(`the proxy answered CONNECT with ${statusCode}`));
        return;
      }
      const tls = tlsConnect({ socket: tunnel, servername: host, ca: caPem, ALPNProtocols: ['http/1.1'] });
      tls.on('error', fail);
      tls.once('secureConnect', () => {
        clearTimeout(timer);
        resolve(tls);
      });
    });
    asked.end();
  });
}

/** One kept connection to one HTTPS origin, as an Android client behind a Wi-Fi proxy holds it. */
export function tunnelAgent(origin: HostPort, options: TunnelOptions): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agent.createConnection = (_options, done) => {
    openTunnel(origin, options).then(
      (stream) => done?.(null, stream),
      (error: unknown) => done?.(error as Error, undefined as never),
    );
    return undefined;
  };
  return agent;
}
