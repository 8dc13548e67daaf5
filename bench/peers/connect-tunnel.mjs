import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { serveRole } from '../child.mjs';

/** The floor: a CONNECT proxy that moves bytes to one origin and looks at none of them. It does no TLS. */
serveRole(async ({ originPort }) => {
  const server = createServer({ noDelay: true }, (client) => {
    client.once('data', () => {
      const origin = connect({ host: '127.0.0.1', port: originPort, noDelay: true }, () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        client.pipe(origin).pipe(client);
      });
      client.on('error', () => origin.destroy());
      origin.on('error', () => client.destroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: server.address().port };
});
