import { Agent } from 'node:https';
import { Proxy } from 'http-mitm-proxy';
import { serveRole } from '../child.mjs';

/**
 * http-mitm-proxy as its users run it to look at traffic: the options that make it fastest (keepAlive, forceSNI), both
 * bodies buffered in handlers and passed on, nothing decoded, nothing stored. Its own CA; origins verified against
 * NODE_EXTRA_CA_CERTS; the one change is the look-up of names, which goes to loopback.
 */
let seen = 0;

function collect(context, done) {
  const request = [];
  const response = [];
  context.onRequestData((_context, chunk, next) => {
    request.push(chunk);
    next(null, chunk);
  });
  context.onResponseData((_context, chunk, next) => {
    response.push(chunk);
    next(null, chunk);
  });
  context.onResponseEnd((_context, next) => {
    if (Buffer.concat(request).length + Buffer.concat(response).length > 0) seen += 1;
    next();
  });
  done();
}

const lookup = (_host, options, callback) => {
  if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

serveRole(({ kind, folder }) => {
  if (kind === 'count') return { seen };
  const proxy = new Proxy();
  const errors = [];
  proxy.onError((_context, error) => errors.push(error));
  proxy.onRequest(collect);
  return new Promise((resolve, reject) => {
    const httpsAgent = new Agent({ keepAlive: true, lookup });
    const options = { host: '127.0.0.1', port: 0, sslCaDir: folder, keepAlive: true, forceSNI: true, httpsAgent };
    proxy.listen(options, (error) => (error ? reject(error) : resolve({ port: proxy.httpPort })));
  });
});
