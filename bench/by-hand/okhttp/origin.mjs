import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';

const PROTOCOLS = { 1.1: 'http/1.1', '2.0': 'h2' };

/** An origin of h1 and h2 that keeps a log of what it read and wrote: of each request, and of each TCP connection. */
export async function startLoggingOrigin({ cert, key }) {
  const log = [];
  const connections = [];
  const server = createSecureServer({ cert: readFileSync(cert), key: readFileSync(key), allowHTTP1: true });
  server.on('connection', (socket) => {
    socket.on('close', () => connections.push({ up: socket.bytesRead, down: socket.bytesWritten }));
  });
  server.on('request', (request, response) => {
    const host = request.headers[':authority'] ?? request.headers.host;
    const entry = { host, path: request.url, protocol: PROTOCOLS[request.httpVersion], up: 0, down: 0 };
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    request.on('data', (chunk) => (entry.up += chunk.length));
    request.on('end', () => {
      const body = Buffer.alloc((Number(/\d+$/.exec(request.url)?.[0] ?? 0) * 977) % 50_000, entry.path);
      const answer = () => {
        entry.down = body.length;
        log.push(entry);
        response.end(body);
      };
      // Nobody waits for these.
      if (request.url.startsWith('/slow/')) setTimeout(answer, 1_000);
      else answer();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: server.address().port, log, connections, stop: () => server.close() };
}
