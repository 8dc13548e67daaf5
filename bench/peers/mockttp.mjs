import dns from 'node:dns';
import { writeFileSync } from 'node:fs';
import { serveRole } from '../child.mjs';

// Names go to loopback: the one thing that it has no option for.
dns.lookup = (_name, options, done = options) => {
  if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
  else done(null, '127.0.0.1', 4);
};
const { generateCACertificate, getLocal } = await import('mockttp');

/**
 * mockttp as HTTP Toolkit uses it to look at traffic: a pass-through rule for everything, HTTP/2 where the client wants
 * it, and both events with their bodies. Its own CA; origins verified against the one of the benchmark; names go to loopback.
 */
let seen = 0;

serveRole(async ({ kind, file, trusted }) => {
  if (kind === 'count') return { seen };
  const ca = await generateCACertificate();
  writeFileSync(file, ca.cert);
  const server = getLocal({ https: ca, http2: 'fallback', recordTraffic: false });
  await server.forUnmatchedRequest().thenPassThrough({
    additionalTrustedCAs: [{ cert: trusted }],
  });
  await server.on('request', ({ body }) => body.getDecodedBuffer());
  await server.on('response', async ({ body }) => {
    await body.getDecodedBuffer();
    seen += 1;
  });
  await server.start();
  return { port: server.port };
});
