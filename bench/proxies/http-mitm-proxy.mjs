import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startRole } from '../child.mjs';
import { untilQuiet } from '../measure/process-usage.mjs';

const { version } = createRequire(import.meta.url)('http-mitm-proxy/package.json');

export const httpMitmProxy = {
  name: 'http-mitm-proxy',
  version,
  does: 'TLS interception, both bodies buffered in handlers; nothing decoded, nothing stored; keepAlive + forceSNI',
  async start({ folder, upstreamCa }) {
    const own = join(folder, 'http-mitm-proxy');
    mkdirSync(own);
    const role = startRole('peers/http-mitm-proxy.mjs', { NODE_EXTRA_CA_CERTS: upstreamCa });
    const { port } = await role.ask({ kind: 'start', folder: own });
    return {
      pid: role.pid,
      port,
      ca: join(own, 'certs', 'ca.pem'),
      drained: () => untilQuiet(role.pid),
      async stop({ sent }) {
        const { seen } = await role.ask({ kind: 'count' });
        await role.stop();
        return { seen, complaints: seen === sent ? [] : [`saw ${seen} exchanges of ${sent}`] };
      },
    };
  },
};
