import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { startRole } from '../child.mjs';
import { untilQuiet } from '../measure/process-usage.mjs';

const { dependencies } = createRequire(import.meta.url)('../package.json');

export const mockttp = {
  name: 'mockttp',
  version: dependencies.mockttp,
  does: 'TLS interception, every request and response given to handlers with its body; nothing decoded, nothing stored',
  async start({ folder, upstreamCa }) {
    const own = join(folder, 'mockttp-ca.pem');
    const role = startRole('peers/mockttp.mjs');
    const { port } = await role.ask({ kind: 'start', file: own, trusted: readFileSync(upstreamCa, 'utf8') });
    return {
      pid: role.pid,
      port,
      ca: own,
      drained: () => untilQuiet(role.pid),
      async stop({ sent }) {
        const { seen } = await role.ask({ kind: 'count' });
        await role.stop();
        return { seen, complaints: seen === sent ? [] : [`saw ${seen} exchanges of ${sent}`] };
      },
    };
  },
};
