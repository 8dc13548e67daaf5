import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { once } from 'node:events';
import { serveRole } from './child.mjs';
import { blobBody, itemsBody, receiptBody } from './workloads/answers.mjs';

/** The HTTPS origin: `GET /v1/items/NONCE` answers 10 kB of JSON made from the nonce, `GET /v1/blobs/NONCE` 10 MiB, every POST a receipt of its body. */
function answer(request, response) {
  if (request.method === 'GET') {
    const blob = /^\/v1\/blobs\/(\w+)/.exec(request.url)?.[1];
    if (blob !== undefined) send(response, blobBody(blob));
    else send(response, itemsBody(/^\/v1\/items\/(\w+)/.exec(request.url)?.[1] ?? ''));
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => send(response, receiptBody(Buffer.concat(chunks))));
}

function send(response, body) {
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'X-Trace': createHash('sha1').update(body).digest('hex').slice(0, 16),
  });
  response.end(body);
}

serveRole(async ({ cert, key }) => {
  const server = createServer({ cert: readFileSync(cert), key: readFileSync(key), keepAliveTimeout: 120_000 }, answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: server.address().port };
});
