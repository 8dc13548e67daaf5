import { connect as tcpConnect } from 'node:net';
import { connect as tlsConnect } from 'node:tls';

/** Opens CONNECT through a proxy and a full TLS handshake inside; the peer's certificate is verified. `from`: our own address. */
export function openTunnel({ proxyPort, host, port, secureContext, from = '127.0.0.1' }) {
  return new Promise((resolve, reject) => {
    const socket = tcpConnect({ host: '127.0.0.1', port: proxyPort, localAddress: from, noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => socket.write(`CONNECT ${host}:${port} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`));
    let head = '';
    socket.on('data', function onHead(chunk) {
      head += chunk.latin1Slice();
      if (!head.endsWith('\r\n\r\n')) return;
      socket.removeListener('data', onHead);
      if (!/^HTTP\/1\.1 200 /.test(head)) {
        reject(new Error(`CONNECT refused: ${head}`));
        return;
      }
      const tls = tlsConnect({ socket, servername: host, secureContext, ALPNProtocols: ['http/1.1'] });
      tls.once('error', reject);
      tls.once('secureConnect', () => {
        tls.removeListener('error', reject);
        resolve(tls);
      });
    });
  });
}
